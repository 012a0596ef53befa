package org.cartulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Participation;
import org.cartulary.model.ParticipationRole;
import org.cartulary.model.Period;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.Publication;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Text;
import org.cartulary.model.Topic;
import org.jspecify.annotations.Nullable;

/** Invented records with the repetition, the gaps and the nastiness of real ones, from a seed. */
public final class RandomRecords {
  private static final List<String> GIVEN = List.of("Jun", "Zhenyu", "Z.", "Ana María", "Md", "D'");
  private static final List<String> FAMILY =
      List.of("Shu", "Liao", "van Holst", "Öz", "name", "--");
  private static final List<String> PLACES =
      List.of(
          "HUST",
          "Xi’an Jiaotong University",
          "C Lab",
          "C++ Lab",
          "北京大学",
          "…",
          "A & B",
          "front-start-2023",
          "vcard",
          "x\u0000y");
  private static final List<String> TITLES =
      List.of(
          "Random Matrix Methods",
          "The “end” of\u0007 scaling",
          "神经网络压缩",
          "x-interval",
          "Methods: from A to B, and back <again> & \"again\"");

  private final Random random;
  private int place;

  public RandomRecords(long seed) {
    random = new Random(seed);
  }

  /** So many records of all kinds. */
  public List<SourceRecord> records(int count) {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(8)) {
        case 0 -> records.add(person());
        case 1 -> records.add(organization());
        case 2 -> records.add(publication());
        case 3 -> records.add(topic());
        default -> records.add(grant());
      }
    }
    return records;
  }

  public Grant grant() {
    Grant.Builder grant =
        Grant.at(evidence())
            .title(maybe(this::text))
            .funder(maybe(this::organization))
            .programme(maybe(this::text))
            .awardNumber(maybe(() -> new AwardNumber("No. " + place, number())))
            .localNumber(maybe(this::number))
            .period(maybe(this::period))
            .status(maybe(() -> one(List.of(GrantStatus.values()))))
            .amount(maybe(() -> new Money(BigDecimal.valueOf(random.nextInt(9999), 2), currency())))
            .description(maybe(this::text));
    for (int i = random.nextInt(4); i > 0; i--) {
      grant.participation(
          new Participation(person(), one(List.of(ParticipationRole.values())), evidence()));
      grant.organization(new Fact<>(organization(), evidence()));
      grant.topic(new Fact<>(topic(), evidence()));
    }
    if (random.nextBoolean()) {
      grant.publication(publication());
    }
    return grant.build();
  }

  public Person person() {
    List<Fact<Organization>> affiliations = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      affiliations.add(new Fact<>(organization(), evidence()));
    }
    return new Person(
        PersonName.parse(one(GIVEN) + " " + one(FAMILY)),
        random.nextInt(3) == 0 ? "0000-0002-1825-009" + random.nextInt(9) : null,
        affiliations,
        random.nextInt(3) == 0 ? "https://example.org/a b?q=\"" : null,
        evidence());
  }

  public Organization organization() {
    return new Organization(
        one(PLACES),
        random.nextInt(4) == 0 ? one(PLACES) : null,
        one(List.of(OrganizationKind.values())),
        random.nextInt(4) == 0 ? "00p991c5" + random.nextInt(9) : null,
        random.nextInt(4) == 0 ? "http://example.org/%zz" : null,
        evidence());
  }

  private Publication publication() {
    return new Publication(
        text(),
        random.nextBoolean() ? "10.1/a" + one(List.of(".", "-", "<")) + random.nextInt(5) : null,
        random.nextBoolean() ? date() : null,
        random.nextBoolean() ? one(PLACES) : null,
        List.of(person(), person()),
        evidence());
  }

  private Topic topic() {
    return new Topic(
        text(),
        random.nextBoolean() ? "http://example.org/topic-" + random.nextInt(9) : null,
        evidence());
  }

  private Text text() {
    return new Text(
        one(TITLES), random.nextBoolean() ? one(List.of("en", "zh", "not a tag")) : null);
  }

  private String number() {
    return one(List.of("42", "4-2", "42-interval", "OFA00003", "42-start-2023"))
        + random.nextInt(3);
  }

  private Period period() {
    return random.nextBoolean() ? new Period(date(), date()) : new Period(null, date());
  }

  private PartialDate date() {
    int year = 2000 + random.nextInt(30);
    return switch (random.nextInt(3)) {
      case 0 -> PartialDate.year(year);
      case 1 -> PartialDate.month(year, 1 + random.nextInt(12));
      default -> PartialDate.day(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  private @Nullable String currency() {
    return random.nextBoolean() ? "EUR" : null;
  }

  private Evidence evidence() {
    place++;
    return new Evidence(
        "a b#?.txt", place, 1, place, place + 3, "wörds, & more", "Before – ", " after.", 0.5);
  }

  private <T> @Nullable Fact<T> maybe(Supplier<T> value) {
    return random.nextInt(4) == 0 ? null : new Fact<>(value.get(), evidence());
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
