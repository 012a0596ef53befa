package org.cartulary.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.extract.page.document.Passage;
import org.cartulary.extract.page.grammar.Confidence;
import org.cartulary.extract.page.grammar.Funding;
import org.cartulary.extract.page.grammar.Head;
import org.cartulary.extract.page.grammar.Mention;
import org.cartulary.extract.page.grammar.PeriodMention;
import org.cartulary.extract.page.grammar.PersonMention;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Fact;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.cartulary.model.Organization;
import org.cartulary.model.Period;
import org.cartulary.model.Text;
import org.jspecify.annotations.Nullable;

/** What is found of one grant, from passage to passage; the first that states a fact counts. */
final class Findings {
  /** A person in a passage. */
  record Named(Passage passage, PersonMention person) {}

  /** A date that no calendar has. */
  record Impossible(Passage passage, PeriodMention period) {}

  @Nullable Fact<Text> title;
  @Nullable Passage titlePassage;
  @Nullable Fact<Organization> funder;
  @Nullable Fact<Text> programme;
  @Nullable Fact<AwardNumber> number;
  @Nullable Fact<Period> period;
  @Nullable Fact<GrantStatus> status;
  @Nullable Fact<Money> amount;
  boolean funderKnown;
  final List<Named> people = new ArrayList<>();
  final List<Impossible> impossible = new ArrayList<>();
  final List<Fact<Organization>> organizations = new ArrayList<>();
  final List<Passage> prose = new ArrayList<>();
  final List<Passage> keywords = new ArrayList<>();

  /** Takes all that a head states but its title. */
  void facts(Passage passage, Head head) {
    funding(passage, head.funding());
    number(passage, head.number());
    period(passage, head.period());
    if (amount == null) {
      amount = fact(passage, head.amount());
    }
    if (status == null) {
      status = fact(passage, head.status());
    }
    head.people().forEach(person -> people.add(new Named(passage, person)));
    PersonMention owner = head.owner();
    if (owner != null) {
      people.add(new Named(passage, owner));
    }
  }

  void title(Passage passage, int from, int to, double confidence) {
    if (title == null && from < to) {
      titlePassage = passage.slice(from, to);
      title =
          new Fact<>(
              Languages.text(passage.printed(from, to)), passage.evidence(from, to, confidence));
    }
  }

  void funding(Passage passage, @Nullable Funding found) {
    if (found == null) {
      return;
    }
    double confidence = found.known() ? Confidence.UNMISTAKABLE : Confidence.SHAPE;
    Funding.Range giver = found.funder();
    if (funder == null && giver != null) {
      var evidence = passage.evidence(giver.from(), giver.to(), confidence);
      String name = passage.printed(giver.from(), giver.to()).strip();
      funder = new Fact<>(Organization.named(name, evidence), evidence);
      funderKnown = found.known();
    }
    Funding.Range under = found.programme();
    if (programme == null && under != null) {
      String name = passage.printed(under.from(), under.to()).strip();
      programme =
          new Fact<>(Languages.text(name), passage.evidence(under.from(), under.to(), confidence));
    }
  }

  void number(Passage passage, @Nullable Mention<AwardNumber> found) {
    if (number == null && found != null) {
      AwardNumber read = found.value();
      String printed = passage.printed(found.from(), found.to());
      number =
          new Fact<>(
              new AwardNumber(printed, read.normalized()),
              passage.evidence(found.from(), found.to(), found.confidence()));
    }
  }

  void period(Passage passage, @Nullable PeriodMention found) {
    if (found == null) {
      return;
    }
    if (found.impossible() != null) {
      impossible.add(new Impossible(passage, found));
    }
    Period read = found.period();
    if (period == null && read != null) {
      double confidence = found.range() ? Confidence.UNMISTAKABLE : Confidence.SHAPE;
      period = new Fact<>(read, passage.evidence(found.from(), found.to(), confidence));
    }
  }

  void organization(Passage passage, Funding.Range range, double confidence) {
    String name = passage.printed(range.from(), range.to());
    if (organizations.stream().noneMatch(o -> o.value().name().equals(name))) {
      var evidence = passage.evidence(range.from(), range.to(), confidence);
      organizations.add(new Fact<>(Organization.named(name, evidence), evidence));
    }
  }

  static <T> @Nullable Fact<T> fact(Passage passage, @Nullable Mention<T> mention) {
    return mention == null
        ? null
        : new Fact<>(
            mention.value(), passage.evidence(mention.from(), mention.to(), mention.confidence()));
  }
}
