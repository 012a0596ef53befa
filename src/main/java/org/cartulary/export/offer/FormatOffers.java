package org.cartulary.export.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartulary.export.cerif.CerifDocument;
import org.cartulary.export.cerif.CerifFile;
import org.cartulary.export.cerif.CerifFormat;
import org.cartulary.export.cerif.CerifVersion;

/** All formats of records. */
public final class FormatOffers {
  private static final List<FormatOffer> ALL =
      List.of(cerif("cerif", CerifVersion.V1_2), cerif("cerif-1.1", CerifVersion.V1_1));

  private FormatOffers() {}

  /** All of them, in the order in which they are listed. */
  public static List<FormatOffer> all() {
    return ALL;
  }

  /** The one of that name. */
  public static Optional<FormatOffer> named(String id) {
    return ALL.stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  private static FormatOffer cerif(String id, CerifVersion version) {
    return new FormatOffer(
        id,
        "OpenAIRE CERIF " + version.number() + " XML, as an answer of OAI-PMH",
        Map.of(),
        (released, options) ->
            new CerifFile(
                id,
                new CerifFormat(version, released.site()),
                new CerifDocument.Origin(
                    released.site().repository(), released.oaiAddress(), released.issued())));
  }
}
