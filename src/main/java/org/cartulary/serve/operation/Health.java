package org.cartulary.serve.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.published.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the server works. {@code /health} is 200 when it can answer (the store is readable and
 * holds a release) and 503 when it cannot; {@code /health/live} is 200 as long as requests are
 * answered at all.
 */
public final class Health implements Handler {
  public static final String PATH = "/health";
  public static final String LIVE = "/health/live";
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final Published published;
  private final Map<String, Supplier<Map<String, Object>>> parts;
  private final Instant started = Instant.now();

  /**
   * Of a site.
   *
   * @param parts what else the answer tells, by name: members of what is made from each release. A
   *     part that is not made yet does not make the server unfit
   */
  public Health(Published published, Map<String, Supplier<Map<String, Object>>> parts) {
    this.published = published;
    this.parts = new LinkedHashMap<>(parts);
  }

  @Override
  public Reply handle(Request request) {
    if (request.path().equals(LIVE)) {
      return answer(200, Map.of("status", "live"));
    }
    boolean readable = isReadable(published.dataset());
    boolean ready = readable && published.release().isPresent();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", ready ? "ready" : "not ready");
    members.put("store", readable ? "readable" : "not readable");
    published
        .release()
        .ifPresent(
            release -> {
              members.put("release", release.number());
              members.put("issued", release.issued().toString());
            });
    parts.forEach((name, part) -> members.put(name, part.get()));
    members.put("upSeconds", Duration.between(started, Instant.now()).toSeconds());
    return answer(ready ? 200 : 503, members);
  }

  private static Reply answer(int status, Map<String, Object> members) {
    return Reply.text(status, "application/json", JsonText.of(members))
        .with("Cache-Control", "no-store");
  }

  private static boolean isReadable(DatasetGraph dataset) {
    try {
      return Txn.calculateRead(
          dataset,
          () -> {
            var quads = dataset.find();
            return !quads.hasNext() || quads.next() != null;
          });
    } catch (JenaException | RuntimeIOException unreadable) {
      LOG.error("the store cannot be read", unreadable);
      return false;
    }
  }
}
