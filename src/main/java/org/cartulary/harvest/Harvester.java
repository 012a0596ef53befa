package org.cartulary.harvest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.cartulary.export.WholeFile;
import org.cartulary.fetch.Fetched;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.cartulary.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what another publisher says and keeps what may be taken of it in a file of the site, with
 * a receipt beside it. An unchanged dump is not fetched again.
 */
public final class Harvester {
  private final Fetcher fetcher;
  private final Clock clock;

  /**
   * @param fetcher sends the requests; stays the caller's to close
   */
  public Harvester(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Writes the statements of a publisher. */
  @FunctionalInterface
  private interface Statements {
    void writeTo(TripleFilter out) throws IOException;
  }

  /**
   * Harvests once.
   *
   * @throws HarvestException if that is not possible; then no file has changed
   */
  public HarvestReport harvest(HarvestOrder order) {
    OriginClient client = new OriginClient(fetcher, Origin.of(order.address()));
    try {
      Dataset dataset = new Discovery(client).find(order.address());
      String uriSpace = UriSpaces.of(order, dataset.uriSpace());
      Files.createDirectories(order.file().getParent());
      if (dataset.place() instanceof Dataset.Dump dump) {
        return fetch(order, dataset.title(), uriSpace, dump.address(), client);
      }
      URI endpoint = dataset.place().address();
      EndpointReading reading = new EndpointReading(endpoint, fetcher, uriSpace);
      Draft draft = new Draft(endpoint, uriSpace, "", "");
      return keep(order, dataset.title(), draft, reading::read);
    } catch (IOException | StoreException failed) {
      throw new HarvestException(String.valueOf(failed.getMessage()), failed);
    }
  }

  private HarvestReport fetch(
      HarvestOrder order, String title, String uriSpace, URI dump, OriginClient client)
      throws IOException {
    Optional<HarvestReceipt> last = last(order, dump, uriSpace);
    try (Fetched answer = client.get(dump, conditions(last.orElse(null)), OriginClient.DUMP)) {
      if (answer.status() == 304 && last.isPresent()) {
        return new HarvestReport(last.get(), false, title, Map.of());
      }
      if (answer.status() != 200) {
        throw new HarvestException(dump + " answered with status " + answer.status());
      }
      DumpFormat format =
          DumpFormat.of(dump)
              .or(() -> DumpFormat.of(answer.mediaType()))
              .orElseThrow(() -> new HarvestException(dump + " is in no format that we read"));
      Draft draft =
          new Draft(
              dump,
              uriSpace,
              answer.header("ETag").orElse(""),
              answer.header("Last-Modified").orElse(""));
      return keep(
          order,
          title,
          draft,
          out -> DumpReading.read(answer.body(), format.lang(), dump.toString(), out));
    }
  }

  /** What was kept the last time, if it is still there and whole and the same is asked for. */
  private static Optional<HarvestReceipt> last(HarvestOrder order, URI dump, String uriSpace)
      throws IOException {
    Optional<HarvestReceipt> receipt =
        HarvestReceipt.read(order.receiptFile())
            .filter(kept -> kept.from().equals(dump.toString()))
            .filter(kept -> kept.uriSpace().equals(uriSpace));
    boolean whole =
        receipt.isPresent()
            && Files.isRegularFile(order.file())
            && digest(order.file()).equals(receipt.get().sha256());
    return whole ? receipt : Optional.empty();
  }

  private static Map<String, String> conditions(@Nullable HarvestReceipt last) {
    Map<String, String> conditions = new HashMap<>();
    conditions.put("Accept", DumpFormat.ACCEPT);
    if (last != null && !last.etag().isEmpty()) {
      conditions.put("If-None-Match", last.etag());
    } else if (last != null && !last.lastModified().isEmpty()) {
      conditions.put("If-Modified-Since", last.lastModified());
    }
    return conditions;
  }

  private record Draft(URI from, String uriSpace, String etag, String lastModified) {}

  private HarvestReport keep(HarvestOrder order, String title, Draft draft, Statements statements)
      throws IOException {
    MessageDigest digest = sha256();
    Map<String, Long> refused = new TreeMap<>();
    long[] count = new long[1];
    WholeFile.write(
        order.file(),
        file -> {
          TripleFilter filter = write(new DigestOutputStream(file, digest), draft, statements);
          filter.refused().forEach((refusal, number) -> refused.put(refusal.inWords(), number));
          count[0] = filter.count();
          if (filter.count() == 0) {
            throw new HarvestException(
                draft.from() + " says nothing of things below " + draft.uriSpace());
          }
        });
    HarvestReceipt receipt =
        new HarvestReceipt(
            order.address().toString(),
            draft.from().toString(),
            draft.uriSpace(),
            draft.etag(),
            draft.lastModified(),
            HexFormat.of().formatHex(digest.digest()),
            count[0],
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    WholeFile.write(order.receiptFile(), out -> out.write(receipt.json()));
    return new HarvestReport(receipt, true, title, refused);
  }

  private static TripleFilter write(OutputStream file, Draft draft, Statements statements)
      throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(file, 1 << 16);
    BufferedOutputStream out = new BufferedOutputStream(packed, 1 << 16);
    StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES);
    lines.start();
    TripleFilter filter = new TripleFilter(new Acceptance(draft.uriSpace()), lines::triple);
    statements.writeTo(filter);
    lines.finish();
    out.flush();
    packed.finish();
    return filter;
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has SHA-256", e);
    }
  }
}
