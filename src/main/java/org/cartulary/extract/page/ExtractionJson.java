package org.cartulary.extract.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Grant;
import org.cartulary.model.Organization;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Participation;
import org.cartulary.model.ParticipationRole;
import org.cartulary.model.Period;
import org.cartulary.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Prints the grants of a page as one JSON document: {@code {"owner": …, "grants": [{"title": …,
 * "people": […], "evidence": {field: {"line", "column", "quote", "confidence"}}}]}}. A field that
 * the page does not state is null.
 */
public final class ExtractionJson {
  private final JsonFactory json = new JsonFactory();

  /**
   * Writes the document and flushes; the writer stays open.
   *
   * @param owner the page's owner, or null where none is configured
   * @throws IOException where the writer fails
   */
  public void write(@Nullable String owner, List<Grant> grants, Writer out) throws IOException {
    try (JsonGenerator generator = json.createGenerator(out)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      generator.writeStartObject();
      generator.writeStringField("owner", owner);
      generator.writeArrayFieldStart("grants");
      for (Grant grant : grants) {
        grant(generator, grant);
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void grant(JsonGenerator g, Grant grant) throws IOException {
    g.writeStartObject();
    g.writeStringField("title", text(grant.title()));
    g.writeStringField("funder", grant.funder() == null ? null : grant.funder().value().name());
    g.writeStringField("programme", text(grant.programme()));
    g.writeStringField(
        "awardId", grant.awardNumber() == null ? null : grant.awardNumber().value().printed());
    Period period = grant.period() == null ? null : grant.period().value();
    g.writeStringField("start", period == null ? null : date(period.start()));
    g.writeStringField("end", period == null ? null : date(period.end()));
    g.writeStringField(
        "status",
        grant.status() == null ? null : grant.status().value().name().toLowerCase(Locale.ROOT));
    if (grant.amount() == null) {
      g.writeNullField("amount");
      g.writeNullField("currency");
    } else {
      g.writeNumberField("amount", grant.amount().value().amount());
      g.writeStringField("currency", grant.amount().value().currency());
    }
    people(g, grant);
    names(g, "organizations", grant.organizations().stream().map(o -> o.value().name()).toList());
    names(g, "topics", grant.topics().stream().map(t -> t.value().label().value()).toList());
    if (grant.publications().isEmpty()) {
      g.writeNullField("publications");
    } else {
      g.writeNumberField("publications", grant.publications().size());
    }
    g.writeStringField("abstract", text(grant.description()));
    evidence(g, grant);
    g.writeEndObject();
  }

  private static @Nullable String text(@Nullable Fact<Text> fact) {
    return fact == null ? null : fact.value().value();
  }

  private static @Nullable String date(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  private static void names(JsonGenerator g, String field, List<String> names) throws IOException {
    g.writeArrayFieldStart(field);
    for (String name : names) {
      g.writeString(name);
    }
    g.writeEndArray();
  }

  private static void people(JsonGenerator g, Grant grant) throws IOException {
    g.writeArrayFieldStart("people");
    for (Participation participation : grant.participations()) {
      g.writeStartObject();
      g.writeStringField("name", participation.person().name().full());
      g.writeStringField("role", role(participation.role()));
      g.writeStringField("affiliation", affiliation(participation));
      evidence(g, "evidence", participation.evidence());
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  /** Where the page says that they work; what the configuration says of the owner is left out. */
  private static @Nullable String affiliation(Participation participation) {
    Evidence page = participation.evidence();
    for (Fact<Organization> organization : participation.person().affiliations()) {
      if (organization.evidence().document().equals(page.document())) {
        return organization.value().name();
      }
    }
    return null;
  }

  private static String role(ParticipationRole role) {
    return switch (role) {
      case PRINCIPAL_INVESTIGATOR -> "PI";
      case CO_PRINCIPAL_INVESTIGATOR -> "co-PI";
      case INVESTIGATOR, PARTICIPANT -> "researcher";
      case MEMBER -> "member";
      case OWNER -> "owner";
    };
  }

  private static void evidence(JsonGenerator g, Grant grant) throws IOException {
    g.writeObjectFieldStart("evidence");
    evidence(g, "grant", grant.evidence());
    evidence(g, "title", of(grant.title()));
    evidence(g, "funder", of(grant.funder()));
    evidence(g, "programme", of(grant.programme()));
    evidence(g, "awardId", of(grant.awardNumber()));
    Period period = grant.period() == null ? null : grant.period().value();
    evidence(g, "start", period == null || period.start() == null ? null : of(grant.period()));
    evidence(g, "end", period == null || period.end() == null ? null : of(grant.period()));
    evidence(g, "status", of(grant.status()));
    evidence(g, "amount", of(grant.amount()));
    evidence(g, "abstract", of(grant.description()));
    g.writeEndObject();
  }

  private static @Nullable Evidence of(@Nullable Fact<?> fact) {
    return fact == null ? null : fact.evidence();
  }

  private static void evidence(JsonGenerator g, String field, @Nullable Evidence evidence)
      throws IOException {
    if (evidence == null) {
      return;
    }
    g.writeObjectFieldStart(field);
    g.writeNumberField("line", evidence.line());
    g.writeNumberField("column", evidence.column());
    g.writeStringField("quote", evidence.quote());
    g.writeNumberField("confidence", evidence.confidence());
    g.writeEndObject();
  }
}
