package org.cartulary.serve.oai;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cartulary.export.cerif.CerifFormat;
import org.cartulary.export.cerif.CerifVersion;
import org.cartulary.export.record.ExportSite;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;

/** The endpoint of a site, with all formats. */
public final class OaiPmh {
  private static final int PAGE_SIZE = 100;

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
        new OaiFormats(formats(site)),
        TokenSeal.withKeyIn(folder.resolve("oai.key"), Clock.systemUTC()));
  }

  private static List<OaiFormat> formats(ExportSite site) {
    List<OaiFormat> formats = new ArrayList<>();
    for (CerifVersion version : CerifVersion.values()) {
      formats.add(OaiFormat.of(version.prefix(), new CerifFormat(version, site)));
    }
    return formats;
  }
}
