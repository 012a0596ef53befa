package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.extract.page.grammar.PersonMention.Who;
import org.cartulary.model.ParticipationRole;
import org.jspecify.annotations.Nullable;

/**
 * Reads who takes part and as what, by cue phrases over the shapes of names: "led by X at A and
 * jointly conducted with Y and Z at B", "for which I serve as the PI (with Prof. X as co-PI)", "PI:
 * X", "由张三主持". A person without a stated role ("jointly with") is a participant.
 */
public final class PeopleGrammar {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Cue> cues;
  private final Pattern serveAs;
  private final Pattern firstPersonLead;
  private final RoleWords roles;
  private final PeopleList list;

  /**
   * A phrase that introduces people.
   *
   * @param role what it makes them; null where the phrase holds the word for it
   */
  private record Cue(Pattern pattern, @Nullable ParticipationRole role, boolean labelled) {}

  public PeopleGrammar(Lexicon lexicon, RoleWords roles) {
    this.roles = roles;
    list = new PeopleList(lexicon, roles);
    String role = "(?<role>" + roles.expression() + ")";
    cues =
        List.of(
            cue(lexicon.anyOf("cue-coleader"), ParticipationRole.CO_PRINCIPAL_INVESTIGATOR),
            cue("(?<!co-)" + lexicon.anyOf("cue-leader"), ParticipationRole.PRINCIPAL_INVESTIGATOR),
            cue(lexicon.anyOf("cue-joint"), ParticipationRole.PARTICIPANT),
            cue("(?:(?<=^|[(,;] ?)with )", ParticipationRole.PARTICIPANT),
            cue("由(?=\\p{IsHan}{2,30}?(?:主持|负责|牵头))", ParticipationRole.PRINCIPAL_INVESTIGATOR),
            cue("与(?=[^.,;]{2,40}?(?:合作|共同|联合))", ParticipationRole.PARTICIPANT),
            new Cue(
                Pattern.compile(role + "(?:\\(s\\))?(?: in [a-z]+ order)? ?:", FLAGS), null, true),
            new Cue(
                Pattern.compile(role + " (?=\\p{Lu})", FLAGS & ~Pattern.CASE_INSENSITIVE),
                null,
                false));
    serveAs =
        Pattern.compile(lexicon.anyOf("serve-as") + " ?(?:the |a |an |one of the )?" + role, FLAGS);
    firstPersonLead = Pattern.compile(lexicon.anyOf("first-person-lead"), FLAGS);
  }

  private static Cue cue(String expression, ParticipationRole role) {
    return new Cue(Pattern.compile(expression, FLAGS), role, false);
  }

  /** Everyone whom a text gives a part, in its order; a phrase is read once. */
  public List<PersonMention> find(String text) {
    List<PersonMention> found = new ArrayList<>(ownerPhrases(text));
    for (Cue cue : cues) {
      Matcher matcher = cue.pattern.matcher(text);
      while (matcher.find()) {
        ParticipationRole role = cue.role == null ? roles.role(matcher.group("role")) : cue.role;
        if (role != null && free(found, matcher.start(), matcher.end())) {
          found.addAll(list.read(text, matcher.start(), matcher.end(), role, cue.labelled));
        }
      }
    }
    found.sort(Comparator.comparingInt((PersonMention m) -> m.name().from()));
    return found;
  }

  private static boolean free(List<PersonMention> found, int from, int to) {
    return found.stream().noneMatch(m -> m.passage().from() < to && from < m.passage().to());
  }

  private List<PersonMention> ownerPhrases(String text) {
    List<PersonMention> found = new ArrayList<>();
    Matcher serve = serveAs.matcher(text);
    while (serve.find()) {
      ParticipationRole role = roles.role(serve.group("role"));
      if (role != null) {
        found.add(owner(serve.start(), serve.end(), role));
      }
    }
    Matcher lead = firstPersonLead.matcher(text);
    while (lead.find()) {
      if (free(found, lead.start(), lead.end())) {
        found.add(owner(lead.start(), lead.end(), ParticipationRole.PRINCIPAL_INVESTIGATOR));
      }
    }
    return found;
  }

  private static PersonMention owner(int from, int to, ParticipationRole role) {
    Range range = new Range(from, to);
    return new PersonMention(Who.OWNER, range, null, role, range, Confidence.CUE);
  }

  /** The people of a text that is nothing but a list of them, such as a field's value. */
  public List<PersonMention> list(String text, ParticipationRole role) {
    return text.isBlank() ? List.of() : list.read(text, 0, 0, role, true);
  }
}
