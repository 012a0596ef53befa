package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.cartulary.model.Organization;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Participation;
import org.cartulary.model.ParticipationRole;
import org.cartulary.model.Period;
import org.cartulary.model.Person;
import org.cartulary.model.Publication;
import org.cartulary.model.Topic;
import org.jspecify.annotations.Nullable;

/** Reads a grant and all that stands in it. */
final class GrantParser {
  private static final Set<String> KEYS =
      Set.of(
          "type",
          "title",
          "funder",
          "programme",
          "award-number",
          "local-number",
          "start",
          "end",
          "status",
          "amount",
          "currency",
          "people",
          "organizations",
          "abstract",
          "topics",
          "publications");
  private static final Set<String> TELLING = Set.of("title", "funder", "programme", "award-number");
  private static final Map<String, GrantStatus> STATUSES =
      Map.of("ongoing", GrantStatus.ONGOING, "completed", GrantStatus.COMPLETED);
  private static final Map<String, ParticipationRole> ROLES =
      Map.of(
          "PI", ParticipationRole.PRINCIPAL_INVESTIGATOR,
          "co-PI", ParticipationRole.CO_PRINCIPAL_INVESTIGATOR,
          "investigator", ParticipationRole.INVESTIGATOR,
          "participant", ParticipationRole.PARTICIPANT,
          "member", ParticipationRole.MEMBER);
  private static final Set<String> PARTICIPANT_KEYS = withRole(PartParser.PERSON_KEYS);
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static Set<String> withRole(Set<String> keys) {
    Set<String> all = new HashSet<>(keys);
    all.add("role");
    return Set.copyOf(all);
  }

  private final Reading reading;
  private final PartParser parts;

  GrantParser(Reading reading, PartParser parts) {
    this.reading = reading;
    this.parts = parts;
  }

  Grant parse(JsonNode node) {
    Fields fields = new Fields(node, reading, KEYS);
    if (TELLING.stream().noneMatch(fields::has)) {
      reading.missingKey(
          node,
          "This grant has no title, and nothing else that tells it from others.",
          "Add \"title\", or at least one of \"funder\", \"programme\", \"award-number\".");
    }
    Grant.Builder grant = Grant.at(reading.places().record());
    Fact<Organization> funder = fields.has("funder") ? parts.organization(node, "funder") : null;
    grant
        .title(fields.fact("title", fields.words("title")))
        .funder(funder)
        .programme(fields.fact("programme", fields.words("programme")))
        .awardNumber(awardNumber(fields, funder == null ? null : funder.value()))
        .localNumber(fields.fact("local-number", fields.number("local-number")))
        .period(period(fields))
        .status(fields.fact("status", fields.choice("status", STATUSES)))
        .amount(amount(fields))
        .description(fields.fact("abstract", fields.words("abstract")));
    lists(fields, grant);
    return grant.build();
  }

  private void lists(Fields fields, Grant.Builder grant) {
    fields.each(
        "people",
        (list, i) -> {
          Participation participation = participation(list, i);
          if (participation != null) {
            grant.participation(participation);
          }
        });
    fields.each(
        "organizations",
        (list, i) -> {
          Fact<Organization> organization = parts.organization(list, i);
          if (organization != null) {
            grant.organization(organization);
          }
        });
    fields.each(
        "topics",
        (list, i) -> {
          Topic topic = parts.topic(list, i);
          if (topic != null) {
            grant.topic(new Fact<>(topic, topic.evidence()));
          }
        });
    fields.each(
        "publications",
        (list, i) -> {
          Publication publication = parts.publication(list, i);
          if (publication != null) {
            grant.publication(publication);
          }
        });
  }

  /** A person in a grant; whose role is not stated takes part. */
  private @Nullable Participation participation(JsonNode list, int position) {
    JsonNode node = list.path(position);
    Evidence evidence = reading.places().value(list, position);
    ParticipationRole role = null;
    Person person;
    if (node.isObject()) {
      Fields fields = new Fields(node, reading, PARTICIPANT_KEYS);
      role = fields.choice("role", ROLES);
      person = parts.person(fields, evidence);
    } else {
      person = parts.person(list, position);
    }
    return person == null
        ? null
        : new Participation(person, role == null ? ParticipationRole.PARTICIPANT : role, evidence);
  }

  private static @Nullable Fact<AwardNumber> awardNumber(
      Fields fields, @Nullable Organization funder) {
    String printed = fields.number("award-number");
    return printed == null
        ? null
        : fields.fact(
            "award-number", new AwardNumber(printed, AwardNumbers.normalized(printed, funder)));
  }

  private @Nullable Fact<Period> period(Fields fields) {
    PartialDate start = fields.date("start");
    PartialDate end = fields.date("end");
    if (start == null && end == null) {
      return null;
    }
    Evidence evidence =
        start == null
            ? fields.evidence("end")
            : end == null
                ? fields.evidence("start")
                : reading.places().span(fields.node(), "start", "end");
    return new Fact<>(new Period(start, end), evidence);
  }

  private @Nullable Fact<Money> amount(Fields fields) {
    BigDecimal amount = fields.amount("amount");
    String currency = fields.oneOf("currency", "an ISO 4217 code such as EUR", CURRENCIES);
    if (fields.has("currency") && !fields.has("amount")) {
      reading.missingKey(
          fields.node(),
          "There is a currency, and no amount.",
          "Add \"amount\", or leave \"currency\" out.");
    }
    return amount == null ? null : fields.fact("amount", new Money(amount, currency));
  }
}
