package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.extract.page.grammar.PersonMention.Who;
import org.cartulary.model.ParticipationRole;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of people that starts at a given place: "Y and Z at B, as well as W at C", "Prof. X
 * and myself as PI", "A (University of B), C (D)", "张三、李四（清华大学）". An affiliation holds for the
 * people since the one before it; so does a role ("as co-PI").
 */
final class PeopleList {
  private static final int MAX_PEOPLE = 60;

  private final NameShapes names;
  private final OrganizationShapes organizations;
  private final RoleWords roles;
  private final Pattern firstPerson;
  private final Pattern ownerWords;
  private final Pattern pronouns;
  private final Pattern separator;
  private final Pattern affiliation;
  private final Pattern asRole;
  private final Pattern roleWord;

  PeopleList(Lexicon lexicon, RoleWords roles) {
    this.roles = roles;
    names = new NameShapes(lexicon);
    organizations = new OrganizationShapes(lexicon);
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    firstPerson = Pattern.compile(lexicon.anyOf("first-person"), flags);
    ownerWords = Pattern.compile(lexicon.anyOf("owner-words"), flags);
    pronouns = Pattern.compile(lexicon.anyOf("pronouns"), flags);
    separator =
        Pattern.compile(
            "(?:[,;]? ?(?:as well as|along with|together with|and|und|et|y|e|sowie|&) | ?[,;、/] ?(?:and |und )?| ?(?:以及|和|与|及) ?)",
            flags);
    affiliation = Pattern.compile(" (?<word>" + lexicon.anyOf("affiliation-words") + ") ", flags);
    roleWord = Pattern.compile(roles.expression(), flags);
    asRole =
        Pattern.compile(
            ",? (?:as|als|acting as|serving as) (?:the |a |an )?(?:joint )?(?<role>"
                + roles.expression()
                + ")",
            flags);
  }

  /** A person as read so far. */
  private static final class Read {
    private final Who who;
    private final Range name;
    private @Nullable Range affiliation;
    private @Nullable ParticipationRole role;

    Read(Who who, Range name) {
      this.who = who;
      this.name = name;
    }
  }

  /**
   * The people from an index on.
   *
   * @param cueFrom where the phrase that introduces them starts
   * @param role what they are, where the list itself does not say otherwise
   * @param allowSingle whether family names alone will do
   */
  List<PersonMention> read(
      String text, int cueFrom, int from, ParticipationRole role, boolean allowSingle) {
    List<Read> people = new ArrayList<>();
    int at = skipSpace(text, from);
    int end = at;
    while (people.size() < MAX_PEOPLE) {
      int behind = person(text, at, allowSingle, people);
      if (behind < 0) {
        break;
      }
      end = suffixes(text, behind, people);
      Matcher next = separator.matcher(text).region(end, text.length());
      if (!next.lookingAt()) {
        break;
      }
      at = next.end();
    }
    return mentions(people, new Range(cueFrom, Math.max(end, cueFrom + 1)), role, allowSingle);
  }

  private static List<PersonMention> mentions(
      List<Read> people, Range passage, ParticipationRole role, boolean labelled) {
    double confidence = labelled ? Confidence.LABELLED : Confidence.CUE;
    return people.stream()
        .map(
            p ->
                new PersonMention(
                    p.who,
                    p.name,
                    p.affiliation,
                    p.role == null ? role : p.role,
                    passage,
                    confidence))
        .toList();
  }

  /** Reads one person; where the words about them end, or -1 where there is none. */
  private int person(String text, int at, boolean allowSingle, List<Read> people) {
    for (Who who : List.of(Who.OWNER, Who.UNCLEAR)) {
      for (Pattern pattern :
          who == Who.OWNER ? List.of(firstPerson, ownerWords) : List.of(pronouns)) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        if (matcher.lookingAt()) {
          people.add(new Read(who, new Range(at, matcher.end())));
          return matcher.end();
        }
      }
    }
    if (roleWord.matcher(text).region(at, text.length()).lookingAt()) {
      return -1;
    }
    Optional<NameShapes.Name> name = names.at(text, at, allowSingle);
    name.ifPresent(n -> people.add(new Read(Who.NAMED, n.range())));
    return name.map(NameShapes.Name::end).orElse(-1);
  }

  /** Reads what stands behind a person: "(A)", "at A", ", University of A", "as PI". */
  private int suffixes(String text, int from, List<Read> people) {
    int at = from;
    int before;
    do {
      before = at;
      at = parenthesized(text, at, people);
      at = placed(text, at, people);
      at = behindComma(text, at, people);
      at = withRole(text, at, people);
    } while (at > before);
    return at;
  }

  private int parenthesized(String text, int at, List<Read> people) {
    Parentheses found = Parentheses.at(text, at);
    if (found == null || found.close() - found.open() > 160) {
      return at;
    }
    boolean used = false;
    int part = found.open() + 1;
    for (String words : found.content(text).split("[,;]", -1)) {
      int start = part + (words.length() - words.stripLeading().length());
      ParticipationRole role = roles.role(words);
      Range organization = organizations.at(text, start, false).orElse(null);
      if (role != null) {
        last(people).role = role;
        used = true;
      } else if (organization != null && lastWithout(people) && !words.isBlank()) {
        place(people, organization);
        used = true;
      }
      part += words.length() + 1;
    }
    return used ? found.close() + 1 : at;
  }

  private int placed(String text, int at, List<Read> people) {
    Matcher word = affiliation.matcher(text).region(at, text.length());
    word.useTransparentBounds(true);
    if (!word.lookingAt()) {
      return at;
    }
    boolean certain = !word.group("word").equalsIgnoreCase("at");
    Range found = organizations.at(text, word.end(), certain).orElse(null);
    if (found == null || !lastWithout(people)) {
      return at;
    }
    place(people, found);
    return found.to();
  }

  private int behindComma(String text, int at, List<Read> people) {
    if (!text.startsWith(", ", at) || !lastWithout(people)) {
      return at;
    }
    Range found = organizations.at(text, at + 2, true).orElse(null);
    if (found == null) {
      return at;
    }
    place(people, found);
    return found.to();
  }

  private int withRole(String text, int at, List<Read> people) {
    Matcher matcher = asRole.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    ParticipationRole role = matcher.lookingAt() ? roles.role(matcher.group("role")) : null;
    if (role == null) {
      return at;
    }
    for (int i = people.size() - 1; i >= 0 && people.get(i).role == null; i--) {
      people.get(i).role = role;
    }
    return matcher.end();
  }

  private static void place(List<Read> people, Range organization) {
    for (int i = people.size() - 1; i >= 0 && people.get(i).affiliation == null; i--) {
      if (people.get(i).who == Who.NAMED) {
        people.get(i).affiliation = organization;
      }
    }
  }

  private static Read last(List<Read> people) {
    return people.get(people.size() - 1);
  }

  private static boolean lastWithout(List<Read> people) {
    return last(people).affiliation == null && last(people).who == Who.NAMED;
  }

  private static int skipSpace(String text, int from) {
    return from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
  }
}
