package org.cartulary.serve.discovery;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.export.dump.ReleaseFile;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.published.SiteInfo;
import org.jspecify.annotations.Nullable;

/**
 * {@code /dumps/}: what there is; {@code /dumps/FILE}: the newest that was made; {@code
 * /dumps/N/FILE}: that of release N, for as long as it is kept. A file's name and {@code .sha256}
 * is its checksum, {@code SHA256SUMS} those of all, as {@code sha256sum -c} reads them.
 */
public final class DumpPages implements Handler {
  /** What its paths begin with. */
  public static final String PATH = "/dumps/";

  private static final Pattern FILE =
      Pattern.compile("(?:(\\d{1,9})/)?([a-z0-9-]+\\.[a-z]+\\.gz)(\\.sha256)?");
  private static final Pattern SUMS = Pattern.compile("(?:(\\d{1,9})/)?SHA256SUMS");
  private static final String TEXT = "text/plain;charset=utf-8";

  static final String MEDIA_TYPE = "application/gzip";

  private final FilesOnOffer files;
  private final IntSupplier published;
  private final SiteInfo site;
  private final Handler index;

  /**
   * Gives away files.
   *
   * @param site whose data they hold
   * @param published the number of the newest release, whether it has files yet or not
   * @param index answers for the list
   */
  public DumpPages(FilesOnOffer files, SiteInfo site, IntSupplier published, Handler index) {
    this.files = files;
    this.site = site;
    this.published = published;
    this.index = index;
  }

  /** What is said where there is no file yet. */
  static ProblemDetails pending() {
    return Problems.of(
        503, "Not yet", "The files of this release are being made; please come back.");
  }

  @Override
  public Reply handle(Request request) {
    String name = request.path().substring(PATH.length());
    if (name.isEmpty()) {
      return index.handle(request);
    }
    Matcher sums = SUMS.matcher(name);
    if (sums.matches()) {
      ReleaseFiles release = release(sums.group(1), true);
      List<ReleaseFile> dumps =
          release.files().stream().filter(file -> file.name().endsWith(".gz")).toList();
      return checksums(request, release, dumps);
    }
    Matcher file = FILE.matcher(name);
    if (!file.matches()) {
      throw new RequestException(unknown());
    }
    ReleaseFiles release = release(file.group(1), isKnown(file.group(2)));
    ReleaseFile found =
        release.named(file.group(2)).orElseThrow(() -> new RequestException(unknown()));
    return file.group(3) == null
        ? FileReply.to(request, release, found, MEDIA_TYPE).with("Link", links())
        : checksums(request, release, List.of(found));
  }

  /**
   * The files of a release.
   *
   * @param number null for the newest
   * @param plausible whether each release has such a file, as far as is known
   */
  private ReleaseFiles release(@Nullable String number, boolean plausible) {
    if (number == null) {
      return files.newest().orElseThrow(() -> new RequestException(pending()));
    }
    Optional<ReleaseFiles> kept =
        files.releases().stream()
            .filter(release -> Integer.toString(release.release()).equals(number))
            .findFirst();
    return kept.orElseThrow(() -> new RequestException(plausible ? absent(number) : unknown()));
  }

  /** Whether a release that is kept has a file of that name, so that others will have had one. */
  private boolean isKnown(String name) {
    return files.releases().stream().anyMatch(release -> release.named(name).isPresent());
  }

  /** Why a release has no files: they were deleted, are not made yet, or it never was. */
  private ProblemDetails absent(String number) {
    int release = Integer.parseInt(number);
    int newest = files.newest().map(ReleaseFiles::release).orElse(0);
    if (release == 0 || number.startsWith("0") || release > published.getAsInt()) {
      return unknown();
    }
    return release > newest
        ? pending()
        : Problems.gone(
            "The files of release %d are no longer kept; %s says what there is."
                .formatted(release, PATH));
  }

  /** A file is the content of the dataset, whose landing page is the catalogue. */
  private String links() {
    return new PageLinks(site).collection(CatalogGraph.PATH).type("DataDownload").licence().field();
  }

  private static ProblemDetails unknown() {
    return Problems.notFound("There is no such dump; " + PATH + " says what there is.");
  }

  private static Reply checksums(Request request, ReleaseFiles release, List<ReleaseFile> dumps) {
    String lines =
        dumps.stream()
            .map(file -> file.sha256() + "  " + file.name() + "\n")
            .collect(Collectors.joining());
    String what =
        dumps.size() == 1 ? dumps.get(0).sha256() : release.release() + "-" + release.digest();
    return new Validator(what + "-sums", release.issued())
        .answer(request, Selection.ONLY, () -> Reply.text(200, TEXT, lines));
  }
}
