package org.cartulary.serve.http;

import java.util.List;
import java.util.Map;

/** The problems that any path can have. */
public final class Problems {
  private Problems() {}

  /** A problem without further members. */
  public static ProblemDetails of(int status, String title, String detail) {
    return new ProblemDetails(status, title, detail, Map.of());
  }

  /** 406: with the list of what there is (RFC 9110 §15.5.7). */
  public static ProblemDetails notAcceptable(List<? extends Offer> offers) {
    List<String> available = offers.stream().map(Problems::mediaType).toList();
    return of(
            406,
            "Not acceptable",
            "None of the media types that you accept is to be had here. There is: "
                + String.join(", ", available)
                + ".")
        .with("available", available);
  }

  private static String mediaType(Offer offer) {
    return offer.profiles().isEmpty() ? offer.mediaTypes().get(0) : offer.contentType();
  }

  /** 405: with the methods that the path has, as for the {@code Allow} field. */
  public static ProblemDetails methodNotAllowed(String method, String allowed) {
    return of(
            405, "Method not allowed", method + " is not possible here. There is: " + allowed + ".")
        .with("allow", allowed);
  }

  /** 410: it was here once. */
  public static ProblemDetails gone(String what) {
    return of(410, "Gone", what);
  }

  /** 404 for a path. */
  public static ProblemDetails notFound(String what) {
    return of(404, "Not found", what);
  }
}
