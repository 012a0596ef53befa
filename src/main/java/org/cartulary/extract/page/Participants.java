package org.cartulary.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cartulary.extract.page.document.Passage;
import org.cartulary.extract.page.grammar.Confidence;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.extract.page.grammar.PersonMention;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Organization;
import org.cartulary.model.Participation;
import org.cartulary.model.ParticipationRole;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.jspecify.annotations.Nullable;

/**
 * Turns the people that an entry mentions into participations: "myself" into the page's owner, a
 * person mentioned twice into one. On a grant without a word on the owner, the owner is just that.
 */
final class Participants {
  private final @Nullable Person owner;
  private final ProblemSink problems;
  private boolean ownerReported;

  Participants(@Nullable Person owner, ProblemSink problems) {
    this.owner = owner;
    this.problems = problems;
  }

  /** The participations of an entry that stands at {@code entry}. */
  List<Participation> of(Findings found, Evidence entry) {
    Map<Set<String>, Participation> byName = new LinkedHashMap<>();
    for (Findings.Named named : found.people) {
      Participation read = participation(named);
      if (read != null) {
        byName.merge(key(read.person().name()), read, Participants::stronger);
      }
    }
    List<Participation> all = new ArrayList<>(byName.values());
    if (owner != null && !byName.containsKey(key(owner.name()))) {
      Evidence page = withConfidence(entry, Confidence.PAGE);
      all.add(new Participation(owner, ParticipationRole.OWNER, page));
    }
    return all;
  }

  private @Nullable Participation participation(Findings.Named named) {
    PersonMention mention = named.person();
    Passage passage = named.passage();
    Evidence evidence =
        passage.evidence(mention.passage().from(), mention.passage().to(), mention.confidence());
    switch (mention.who()) {
      case NAMED -> {
        Person person = person(passage, mention);
        boolean isOwner = owner != null && key(owner.name()).equals(key(person.name()));
        return new Participation(
            isOwner && owner != null ? owner : person, mention.role(), evidence);
      }
      case OWNER -> {
        if (owner != null) {
          return new Participation(owner, mention.role(), evidence);
        }
        reportOwner(passage, mention.name());
        return null;
      }
      default -> {
        reportUnclear(passage, mention.name());
        return null;
      }
    }
  }

  private static Person person(Passage passage, PersonMention mention) {
    Range name = mention.name();
    Evidence evidence = passage.evidence(name.from(), name.to(), mention.confidence());
    List<Fact<Organization>> affiliations = new ArrayList<>();
    Range place = mention.affiliation();
    if (place != null) {
      Evidence at = passage.evidence(place.from(), place.to(), mention.confidence());
      String printed = passage.printed(place.from(), place.to());
      affiliations.add(new Fact<>(Organization.named(printed, at), at));
    }
    PersonName parsed = PersonName.parse(passage.printed(name.from(), name.to()));
    return new Person(parsed, null, affiliations, null, evidence);
  }

  /** Of two mentions the one that states a role, else the first. */
  private static Participation stronger(Participation first, Participation second) {
    return first.role() == ParticipationRole.PARTICIPANT ? second : first;
  }

  /** A name's words in any order and case. */
  private static Set<String> key(PersonName name) {
    String folded = name.full().toLowerCase(Locale.ROOT);
    return new TreeSet<>(Arrays.asList(folded.split("[^\\p{L}]+", -1)));
  }

  private static Evidence withConfidence(Evidence e, double confidence) {
    return new Evidence(
        e.document(),
        e.line(),
        e.column(),
        e.start(),
        e.end(),
        e.quote(),
        e.prefix(),
        e.suffix(),
        confidence);
  }

  private void reportOwner(Passage passage, Range words) {
    if (!ownerReported) {
      ownerReported = true;
      problems.problem(
          new Problem(
              ProblemCode.OWNER_NOT_CONFIGURED,
              "\""
                  + passage.printed(words.from(), words.to())
                  + "\" means the page's owner, and none is configured.",
              "Name the owner of this page in the site's configuration.",
              passage.place(words.from(), words.to())));
    }
  }

  private void reportUnclear(Passage passage, Range words) {
    problems.problem(
        new Problem(
            ProblemCode.PERSON_UNCLEAR,
            "Whom \"" + passage.printed(words.from(), words.to()) + "\" means cannot be told.",
            "Write the person's name here.",
            passage.place(words.from(), words.to())));
  }
}
