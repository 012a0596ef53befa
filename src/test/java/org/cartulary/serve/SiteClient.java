package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** A client for a server of this machine; it follows no redirect. */
public final class SiteClient {
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  public SiteClient(int port) {
    this.port = port;
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** The answer of {@code /sparql}. */
  public HttpResponse<String> ask(String query, String... headers) {
    return get("/sparql?query=" + URLEncoder.encode(query, UTF_8), headers);
  }

  /** Sends a request without a body. */
  public HttpResponse<String> send(String method, String path, String... headers) {
    return send(BodyHandlers.ofString(), method, path, headers);
  }

  /** Sends a request without a body, and reads the reply's in one's own way. */
  public <T> HttpResponse<T> send(
      BodyHandler<T> body, String method, String path, String... headers) {
    return send(
        body,
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()),
        headers);
  }

  public HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    return send(BodyHandlers.ofString(), request, headers);
  }

  private <T> HttpResponse<T> send(
      BodyHandler<T> body, HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  public static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
