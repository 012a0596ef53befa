package org.cartulary.export.crossref;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.LanguageTag;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.record.Sum;
import org.cartulary.export.record.Timespan;
import org.cartulary.export.record.WebAddress;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Amount;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.PublicationLink;
import org.jspecify.annotations.Nullable;

/** {@code grant}: a grant that has all that Crossref demands. */
final class CrossrefGrant {
  /** What the schema takes, and can be written: no character in it would have to be replaced. */
  private static final Pattern DOI =
      Pattern.compile("10\\.\\d{4,9}/[^\\s\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]{1,200}");

  private final GrantRecord grant;
  private final String page;
  private final String doi;
  private final List<CrossrefFunder> funders;
  private final Losses losses;

  private CrossrefGrant(
      GrantRecord grant, String page, String doi, List<CrossrefFunder> funders, Losses losses) {
    this.grant = grant;
    this.page = page;
    this.doi = doi;
    this.funders = funders;
    this.losses = losses;
  }

  /** The grant; empty, and told, where it lacks what Crossref demands. */
  static Optional<CrossrefGrant> of(ExportSite site, GrantRecord grant, Losses losses) {
    String doi = doi(grant, losses).orElse("");
    List<CrossrefFunder> funders = CrossrefFunder.of(grant, losses);
    String lacking =
        site.localName(grant.iri()).isEmpty()
            ? "it is a thing of another site"
            : doi.isEmpty()
                ? "Crossref demands a DOI, and it has none that Crossref takes"
                : number(grant).isEmpty()
                    ? "Crossref demands the funder's number"
                    : said(grant.titles()).isEmpty()
                        ? "Crossref demands a title"
                        : funders.isEmpty()
                            ? "Crossref demands a funder with a ROR id or a number of its registry"
                            : "";
    if (lacking.isEmpty()) {
      return Optional.of(new CrossrefGrant(grant, site.page(grant.iri()), doi, funders, losses));
    }
    losses.lost(grant.iri(), "record", lacking);
    return Optional.empty();
  }

  private static Optional<String> doi(GrantRecord grant, Losses losses) {
    return new PersistentIdentifiers(grant.iri(), losses)
        .doi(grant.doi())
        .filter(doi -> DOI.matcher(doi).matches());
  }

  private static Optional<String> number(GrantRecord grant) {
    return Optional.ofNullable(grant.awardNumber()).filter(number -> !number.isBlank());
  }

  private static List<LanguageText> said(List<LanguageText> texts) {
    return texts.stream().filter(text -> !text.text().isBlank()).toList();
  }

  void write(XmlOut out) throws XMLStreamException {
    Timespan span = Timespan.of(grant, losses);
    Optional<String> start = day("start", span.start());
    out.start("grant").start("project");
    texts(out, "project-title", grant.titles());
    CrossrefInvestigators.write(grant, out, losses);
    texts(out, "description", grant.abstracts());
    amount(out, Sum.of(grant, losses).orElse(null));
    for (CrossrefFunder funder : funders) {
      funder.write(
          out,
          grant.contract() ? "contract" : "grant",
          Optional.ofNullable(grant.programme())
              .map(LanguageText::text)
              .filter(text -> !text.isBlank()));
    }
    dates(out, start, day("end", span.end()));
    out.end();
    out.element("award-number", number(grant)).element("award-start-date", start);
    relations(out);
    out.start("doi_data").element("doi", doi).element("resource", page).end();
    out.end();
    tell();
  }

  private void texts(XmlOut out, String element, List<LanguageText> texts)
      throws XMLStreamException {
    for (LanguageText text : said(texts)) {
      out.element(element, text.text(), LanguageTag.of(text, grant.iri(), element, losses));
    }
  }

  private void amount(XmlOut out, @Nullable Amount amount) throws XMLStreamException {
    if (amount == null) {
      return;
    }
    String currency = amount.currency();
    if (currency != null && !CrossrefCurrency.isListed(currency)) {
      losses.lost(grant.iri(), "amount", "Crossref's schema has no currency “" + currency + "”");
    } else {
      out.start("award_amount").attribute("currency", currency).text(amount.value()).end();
    }
  }

  private Optional<String> day(String field, Optional<PartialDate> date) {
    date.filter(known -> !known.isDay())
        .ifPresent(
            vague ->
                losses.lost(
                    grant.iri(), field, "Crossref wants days, and " + vague.text() + " is none"));
    return date.filter(PartialDate::isDay).map(PartialDate::text);
  }

  private static void dates(XmlOut out, Optional<String> start, Optional<String> end)
      throws XMLStreamException {
    if (start.isPresent() || end.isPresent()) {
      out.start("award-dates").attribute("start-date", start.orElse(null));
      out.attribute("end-date", end.orElse(null)).end();
    }
  }

  /** What came of it, by DOI or else by IRI. */
  private void relations(XmlOut out) throws XMLStreamException {
    if (grant.publications().isEmpty()) {
      return;
    }
    out.start("rel:program");
    for (PublicationLink publication : grant.publications()) {
      Optional<String> named =
          new PersistentIdentifiers(publication.iri(), losses).doi(publication.doi());
      if (named.isPresent() || WebAddress.is(publication.iri())) {
        out.start("rel:related_item").start("rel:inter_work_relation");
        out.attribute("relationship-type", "finances");
        out.attribute("identifier-type", named.isPresent() ? "doi" : "uri");
        out.text(named.orElse(publication.iri())).end().end();
      } else {
        losses.lost(
            grant.iri(), "publications", publication.iri() + " has no DOI and is no address");
      }
    }
    out.end();
  }

  private void tell() {
    untold("abbreviation", isSaid(grant.abbreviation()), "acronyms");
    untold("localNumber", isSaid(grant.localNumber()), "numbers but the funder's");
    untold("status", isSaid(grant.status()), "words for what becomes of a grant");
    untold("organizations", !grant.organizations().isEmpty(), "organisations but the funders");
    untold("topics", !grant.topics().isEmpty(), "topics");
    untold("keywords", !grant.keywords().isEmpty(), "keywords");
    untold("pages", !grant.pages().isEmpty(), "pages but the one that the DOI leads to");
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private void untold(String field, boolean known, String what) {
    if (known) {
      losses.lost(grant.iri(), field, "Crossref's grants have no " + what);
    }
  }
}
