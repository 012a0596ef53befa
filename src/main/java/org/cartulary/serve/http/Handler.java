package org.cartulary.serve.http;

/** Answers the requests of one path, from many threads at once. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers.
   *
   * @throws RequestException if the request is refused
   */
  Reply handle(Request request);
}
