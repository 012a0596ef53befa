package org.cartulary.serve.http;

import java.util.List;

/** Answers the requests of one path, from many threads at once. */
@FunctionalInterface
public interface Handler {
  /** The methods of what can only be read. */
  List<String> READING = List.of("GET", "HEAD");

  /**
   * Answers.
   *
   * @param request by one of {@link #methods}
   * @throws RequestException if the request is refused
   */
  Reply handle(Request request);

  /** The methods by which it answers at a path, beside OPTIONS; none where nothing is. */
  default List<String> methods(String path) {
    return READING;
  }

  /** The same handler for other methods, at all its paths. */
  static Handler by(List<String> methods, Handler handler) {
    return new Handler() {
      @Override
      public Reply handle(Request request) {
        return handler.handle(request);
      }

      @Override
      public List<String> methods(String path) {
        return methods;
      }
    };
  }
}
