package org.cartulary.serve.discovery;

import java.util.Optional;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.export.dump.ReleaseFile;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/** {@code /sitemap.xml} and the files that it names. */
public final class SitemapPages implements Handler {
  /** The path of the index. */
  public static final String PATH = "/" + SitemapMaker.INDEX;

  /** What the paths of the others begin with. */
  public static final String PREFIX = "/" + SitemapMaker.PREFIX;

  private static final String XML = "application/xml;charset=utf-8";

  private final FilesOnOffer files;

  public SitemapPages(FilesOnOffer files) {
    this.files = files;
  }

  @Override
  public Reply handle(Request request) {
    ReleaseFiles newest =
        files.newest().orElseThrow(() -> new RequestException(DumpPages.pending()));
    String name = request.path().substring(1);
    Optional<ReleaseFile> file = name.endsWith(".xml") ? newest.named(name) : Optional.empty();
    return FileReply.compressible(
        request,
        newest,
        file.orElseThrow(
            () -> new RequestException(Problems.notFound("There is no such sitemap."))),
        XML);
  }
}
