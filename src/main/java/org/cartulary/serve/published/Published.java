package org.cartulary.serve.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cartulary.serve.http.Validator;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;
import org.cartulary.store.history.History;

/**
 * The site as it is published at this moment. What it says of the release may for an instant be
 * older than what a transaction that begins then reads, never newer; so a validator never vouches
 * for content that came before its release.
 */
public final class Published {
  private final SiteInfo info;
  private final DatasetGraph dataset;
  private final PublishedGraph graph;
  private final History history;
  private final String version;

  /**
   * A site.
   *
   * @param dataset read in transactions of the reader's own; its default graph in a query is the
   *     union of the named graphs
   * @param graph the same by its releases
   * @param history what each release did to each thing
   */
  public Published(SiteInfo info, DatasetGraph dataset, PublishedGraph graph, History history) {
    this.info = info;
    this.dataset = dataset;
    this.graph = graph;
    this.history = history;
    this.version = digest(info + build());
  }

  /**
   * Another build may say the same in other bytes, so it gets other validators. A snapshot's number
   * does not tell builds apart; the moment at which it started does.
   */
  private static String build() {
    String number = Published.class.getPackage().getImplementationVersion();
    return number == null || number.endsWith("-SNAPSHOT") ? Instant.now().toString() : number;
  }

  public SiteInfo info() {
    return info;
  }

  public DatasetGraph dataset() {
    return dataset;
  }

  public PublishedGraph graph() {
    return graph;
  }

  public History history() {
    return history;
  }

  /** The current release, or empty before the first. */
  public Optional<Release> release() {
    return graph.release();
  }

  /**
   * Tells whether a client still has what it got. It is of use only for what depends on the release
   * and the variant alone.
   *
   * @param variant what tells apart the representations of one address: form, language
   */
  public Validator validator(String... variant) {
    Optional<Release> release = release();
    String content = release.map(r -> r.number() + " " + r.digest()).orElse("none");
    return new Validator(
        digest(version + "\n" + content + "\n" + String.join("\n", variant)),
        release.map(Release::issued).orElse(Instant.EPOCH));
  }

  /**
   * Tells whether a client still has what it got of the history, which is written down a moment
   * after its release.
   *
   * @param place the last version that can be seen
   * @param moment when that became readable
   */
  public Validator validator(long place, Instant moment, String... variant) {
    return new Validator(
        digest(version + "\n" + place + " " + moment + "\n" + String.join("\n", variant)), moment);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
