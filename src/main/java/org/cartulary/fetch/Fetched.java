package org.cartulary.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The answer to a request, whose body is read as it arrives. To be closed, read or not. */
public final class Fetched implements AutoCloseable {
  private final int status;
  private final Function<String, Optional<String>> headers;
  private final InputStream body;

  Fetched(int status, Function<String, Optional<String>> headers, InputStream body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The HTTP status; redirects are not followed. */
  public int status() {
    return status;
  }

  /** The first field of that name. */
  public Optional<String> header(String name) {
    return headers.apply(name);
  }

  /** The media type without its parameters, in lower case; "" if there is none. */
  public String mediaType() {
    String type = header("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The body, whose reading ends in a {@link FetchException} where a limit is passed. */
  public InputStream body() {
    return body;
  }

  /** Ends the request, also in the middle. */
  @Override
  public void close() throws IOException {
    body.close();
  }
}
