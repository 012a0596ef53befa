package org.cartulary.export.cerif;

import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Sum;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Amount;
import org.cartulary.store.record.OrganizationLink;
import org.jspecify.annotations.Nullable;

/** {@code Funding}: a grant as money that somebody awarded. */
final class CerifFunding {
  private static final String TYPES =
      "https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Funding_Types";
  private static final String AWARD_NUMBER =
      "https://w3id.org/cerif/vocab/IdentifierTypes#AwardNumber";
  private static final String FINANCE_ID = "https://w3id.org/cerif/vocab/IdentifierTypes#FinanceID";
  private static final String DOI = "https://w3id.org/cerif/vocab/IdentifierTypes#DOI";
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private CerifFunding() {}

  static void write(CerifOut out, GrantRecord grant) throws XMLStreamException {
    names(out.root("Funding", ItemType.FUNDING), grant);
    amount(out, Sum.of(grant, out.losses()).orElse(null));
    identifiers(out, grant);
    out.texts("Description", grant.abstracts(), "abstracts");
    CerifGrant.topics(out, grant);
    for (OrganizationLink funder : grant.funders()) {
      out.xml().start("Funder");
      CerifOrganization.embed(out, funder);
      out.xml().end();
    }
    programme(out, grant);
    duration(out, grant);
    out.xml().end();
  }

  /** The funding as its project names it. */
  static void embed(CerifOut out, GrantRecord grant) throws XMLStreamException {
    names(out.embedded("Funding", ItemType.FUNDING, grant.iri(), true), grant);
    out.xml().end();
  }

  private static void names(CerifOut out, GrantRecord grant) throws XMLStreamException {
    out.type(TYPES, TYPES + (grant.contract() ? "#Contract" : "#Grant"));
    out.xml().element("Acronym", grant.abbreviation());
    out.texts("Name", grant.titles(), "titles");
  }

  private static void amount(CerifOut out, @Nullable Amount amount) throws XMLStreamException {
    if (amount == null) {
      return;
    }
    if (amount.currency() == null) {
      out.lost("amount", "CERIF wants a currency, and none is stated");
    } else if (!CURRENCY.matcher(amount.currency()).matches()) {
      out.lost("amount", "“" + amount.currency() + "” is no code of a currency");
    } else {
      out.xml().start("Amount").attribute("currency", amount.currency());
      out.xml().text(amount.value()).end();
    }
  }

  private static void identifiers(CerifOut out, GrantRecord grant) throws XMLStreamException {
    @Nullable String doi = out.identifiers().doi(grant.doi()).orElse(null);
    if (out.version().namesIdentifiers()) {
      out.xml().element("GrantDOI", doi);
    } else {
      out.identifier(DOI, doi);
    }
    out.identifier(AWARD_NUMBER, grant.awardNumber());
    out.identifier(FINANCE_ID, grant.localNumber());
    out.identifier(CerifOut.URL, grant.iri());
  }

  private static void programme(CerifOut out, GrantRecord grant) throws XMLStreamException {
    if (grant.programme() != null) {
      out.xml().start("PartOf").start("Funding");
      out.type(TYPES, TYPES + "#FundingProgramme");
      out.texts("Name", List.of(grant.programme()), "programme");
      out.xml().end().end();
    }
  }

  private static void duration(CerifOut out, GrantRecord grant) throws XMLStreamException {
    CerifPeriod period = CerifPeriod.of(grant.start(), grant.end(), out);
    if (period.start() != null || period.end() != null) {
      out.xml().start("Duration");
      out.xml().attribute("startDate", period.start()).attribute("endDate", period.end()).end();
    }
  }
}
