package org.cartulary.export.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartulary.export.cerif.CerifDocument;
import org.cartulary.export.cerif.CerifFile;
import org.cartulary.export.cerif.CerifFormat;
import org.cartulary.export.cerif.CerifVersion;
import org.cartulary.export.crossref.CrossrefDeposit;
import org.cartulary.export.crossref.Depositor;
import org.cartulary.export.datacite.DataCiteFiles;
import org.cartulary.export.datacite.DataCiteFormat;
import org.cartulary.export.datacite.DataCiteJson;
import org.cartulary.export.datacite.DataCiteVersion;
import org.cartulary.export.eprints.EprintsLists;
import org.cartulary.export.invenio.InvenioAwards;
import org.cartulary.export.invenio.InvenioFunding;
import org.cartulary.export.raid.RaidJson;
import org.cartulary.export.rocrate.RoCrate;

/** All formats of records. */
public final class FormatOffers {
  private static final List<FormatOffer> ALL =
      List.of(
          cerif("cerif", CerifVersion.V1_2),
          cerif("cerif-1.1", CerifVersion.V1_1),
          new FormatOffer(
              "datacite",
              "DataCite XML of awards and projects, a file each, in a zip",
              Map.of("version", "4.7, or 4.6"),
              (released, options) ->
                  new DataCiteFiles(
                      new DataCiteFormat(dataCite(options), released.site()), released.site())),
          new FormatOffer(
              "datacite-json",
              "DataCite JSON of awards and projects, a line each, for its REST API",
              Map.of(),
              (released, options) -> new DataCiteJson(released.site())),
          new FormatOffer(
              "crossref",
              "Crossref's deposit of grants 0.2.0, for those that have a DOI",
              Map.of(
                  "depositor", "who deposits",
                  "email", "where Crossref reports to",
                  "registrant", "who is responsible for the DOIs"),
              (released, options) ->
                  new CrossrefDeposit(
                      released.site(),
                      new Depositor(
                          options.required("depositor"),
                          options.required("email"),
                          options.required("registrant")),
                      released.number(),
                      released.issued())),
          new FormatOffer(
              "raid",
              "RAiD metadata of projects, a line each",
              Map.of(),
              (released, options) -> new RaidJson(released.site())),
          new FormatOffer(
              "invenio-awards",
              "InvenioRDM's vocabulary of awards, a line each",
              Map.of(),
              (released, options) -> new InvenioAwards(released.site())),
          new FormatOffer(
              "invenio-funding",
              "InvenioRDM's funding blocks of records, a line each",
              Map.of(),
              (released, options) -> new InvenioFunding(released.site())),
          new FormatOffer(
              "ro-crate",
              "RO-Crate 1.2: ro-crate-metadata.json",
              Map.of(),
              (released, options) ->
                  new RoCrate(released.site(), released.number(), released.issued())),
          new FormatOffer(
              "eprints",
              "EPrints' lists of funders and projects, in a zip",
              Map.of(),
              (released, options) -> new EprintsLists(released.site())));

  private FormatOffers() {}

  /** All of them, in the order in which they are listed. */
  public static List<FormatOffer> all() {
    return ALL;
  }

  /** The one of that name. */
  public static Optional<FormatOffer> named(String id) {
    return ALL.stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  private static DataCiteVersion dataCite(FormatOptions options) {
    return DataCiteVersion.of(options.choice("version", DataCiteVersion.numbers())).orElseThrow();
  }

  private static FormatOffer cerif(String id, CerifVersion version) {
    return new FormatOffer(
        id,
        "OpenAIRE CERIF " + version.number() + " XML, as an answer of OAI-PMH",
        Map.of(),
        (released, options) ->
            new CerifFile(
                new CerifFormat(version, released.site()),
                new CerifDocument.Origin(
                    released.site().repository(), released.oaiAddress(), released.issued())));
  }
}
