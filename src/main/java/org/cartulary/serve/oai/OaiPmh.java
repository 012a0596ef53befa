package org.cartulary.serve.oai;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cartulary.export.cerif.CerifFormat;
import org.cartulary.export.cerif.CerifVersion;
import org.cartulary.export.datacite.DataCiteVersion;
import org.cartulary.export.datacite.OaiDataCiteFormat;
import org.cartulary.export.dublincore.DublinCoreFormat;
import org.cartulary.export.rdf.RdfXmlFormat;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.schemaorg.SchemaOrg;
import org.cartulary.export.schemaorg.SchemaOrgFormat;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;

/** The endpoint of a site, with all formats. */
public final class OaiPmh {
  private static final int PAGE_SIZE = 100;
  private static final String JSON_SCHEMA = "/static/schema-org-json.xsd";

  private OaiPmh() {}

  /**
   * The endpoint.
   *
   * @param folder for the key with which resumption tokens are signed
   */
  public static OaiEndpoint of(Published published, Path folder) {
    SiteInfo info = published.info();
    ExportSite site = info.exportSite();
    Repository repository = Repository.of(site);
    OaiSettings settings =
        new OaiSettings(
            repository,
            info.address(OaiEndpoint.PATH),
            info.address("/"),
            info.contact()
                .filter(contact -> contact.matches("\\S+@(\\S+\\.)+\\S+"))
                .orElse("nobody@" + repository.identifier()),
            PAGE_SIZE);
    return new OaiEndpoint(
        settings,
        published.history(),
        new OaiFormats(formats(site, info)),
        TokenSeal.withKeyIn(folder.resolve("oai.key"), Clock.systemUTC()));
  }

  private static List<OaiFormat> formats(ExportSite site, SiteInfo info) {
    List<OaiFormat> formats = new ArrayList<>();
    formats.add(OaiFormat.of("oai_dc", new DublinCoreFormat(site)));
    for (CerifVersion version : CerifVersion.values()) {
      formats.add(OaiFormat.of(version.prefix(), new CerifFormat(version, site)));
    }
    formats.add(OaiFormat.of("oai_datacite", new OaiDataCiteFormat(DataCiteVersion.V4_7, site)));
    formats.add(OaiFormat.of("rdf", new RdfXmlFormat()));
    SchemaOrg schemas =
        new SchemaOrg(
            thing -> site.localName(thing.getURI()).map(name -> site.page(thing.getURI())),
            info.language());
    formats.add(
        OaiFormat.of("schema_org", new SchemaOrgFormat(schemas, info.address(JSON_SCHEMA))));
    return formats;
  }
}
