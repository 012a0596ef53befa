package org.cartulary.export.cerif;

import javax.xml.stream.XMLStreamException;
import org.cartulary.export.xml.XmlOut;

/**
 * The {@code Service} that OAI-PMH's {@code Identify} describes: who serves CERIF here, in all
 * versions that {@link CerifVersion} has.
 *
 * @param repository the repository's identifier, as in {@code oai-identifier}: {@code example.org}
 * @param title the site's
 * @param website the address of its first page
 * @param baseUrl where it speaks OAI-PMH
 */
public record CerifService(String repository, String title, String website, String baseUrl) {
  /** The version that the description is written in; the others do not know of it. */
  public static final CerifVersion VERSION = CerifVersion.V1_2;

  /** Writes the description as one element. */
  public void write(XmlOut out) throws XMLStreamException {
    out.start("Service", VERSION.namespace()).attribute("id", "Services/" + repository);
    compatibility(out, CerifVersion.V1_2);
    compatibility(out, CerifVersion.V1_1);
    out.element("Acronym", repository)
        .element("Name", title)
        .element("WebsiteURL", website)
        .element("OAIPMHBaseURL", baseUrl)
        .end();
  }

  private static void compatibility(XmlOut out, CerifVersion version) throws XMLStreamException {
    out.start("Compatibility", CerifVersion.compatibilityNamespace());
    out.text(version.compatibility()).end();
  }
}
