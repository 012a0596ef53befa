package org.cartulary.fetch;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Sends requests to the servers of others. A connection is made to a public address alone, unless
 * its origin is one of those that may be private; certificates are verified; no redirect is
 * followed, no proxy asked, no cookie or credential kept; an answer ends at its limits of time and
 * size, and one that is compressed unasked is refused.
 */
public final class Fetcher implements AutoCloseable {
  private static final String AGENT = "Cartulary (https://cartulary.org/)";
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int CONNECTIONS = 8;

  private final HttpClient client;

  /** Reaches public addresses, and those of the origins named, wherever they are. */
  public Fetcher(Set<Origin> privateOrigins) {
    this(privateOrigins, NameLookup.SYSTEM);
  }

  /**
   * @param lookup finds the addresses of a host, which are checked each time
   */
  public Fetcher(Set<Origin> privateOrigins, NameLookup lookup) {
    QueuedThreadPool threads = new QueuedThreadPool(24, 1, 10_000);
    threads.setName("fetch");
    threads.setDaemon(true);
    client = new HttpClient();
    client.setExecutor(threads);
    client.setSocketAddressResolver(new CheckedAddresses(lookup, privateOrigins, threads));
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setMaxConnectionsPerDestination(CONNECTIONS);
    client.setMaxResponseHeadersSize(MAX_HEADER_BYTES);
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, AGENT));
    LifeCycle.start(client);
    // Neither asked for nor unpacked: a small answer must not become a large one.
    client.getContentDecoderFactories().clear();
  }

  /**
   * Sends a request and waits for the head of its answer. Whoever is interrupted while waiting for
   * that, or closes the answer before its end, takes the request back: its connection is closed.
   *
   * @throws FetchException if there is no answer, or the address may not be reached
   */
  public Fetched send(FetchRequest fetch, FetchLimits limits) throws FetchException {
    String host = fetch.address().getHost();
    Request request = client.newRequest(fetch.address());
    request.timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    request.headers(fields -> fetch.headers().forEach(fields::put));
    FetchRequest.Body body = fetch.body();
    if (body != null) {
      request.method("POST").body(new StringRequestContent(body.mediaType(), body.text()));
    }
    InputStreamResponseListener answer = new InputStreamResponseListener();
    request.send(answer);
    Runnable abort = () -> abort(request, host);
    Response head = head(host, abort, answer, limits);
    LimitedBody content = new LimitedBody(answer.getInputStream(), host, limits.maxBytes(), abort);
    Fetched fetched =
        new Fetched(
            head.getStatus(), name -> Optional.ofNullable(head.getHeaders().get(name)), content);
    requirePlain(fetched, host);
    return fetched;
  }

  private static void abort(Request request, String host) {
    // Whether there was anything left to abort is of no matter.
    Future<Boolean> unused =
        request.abort(new IOException("nobody waits for the answer of " + host));
  }

  private static Response head(
      String host, Runnable abort, InputStreamResponseListener answer, FetchLimits limits)
      throws FetchException {
    boolean there = false;
    try {
      Response head = answer.get(limits.timeout().toMillis() + 1_000, TimeUnit.MILLISECONDS);
      there = true;
      return head;
    } catch (ExecutionException failed) {
      throw Failures.of(host, failed);
    } catch (TimeoutException slow) {
      throw Failures.slow(host, slow);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FetchException(
          FetchException.Reason.UNREACHABLE, "interrupted while waiting for " + host, stopped);
    } finally {
      if (!there) {
        abort.run();
      }
    }
  }

  private static void requirePlain(Fetched fetched, String host) throws FetchException {
    String encoding = fetched.header("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      try {
        fetched.close();
      } catch (IOException alreadyBroken) {
        throw Failures.of(host, alreadyBroken);
      }
      throw new FetchException(
          FetchException.Reason.UNUSABLE, host + " answered compressed, which was not asked for");
    }
  }

  @Override
  public void close() {
    LifeCycle.stop(client);
  }
}
