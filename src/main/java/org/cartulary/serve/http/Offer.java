package org.cartulary.serve.http;

import java.util.List;
import java.util.Set;

/** One form in which an answer can be had. */
public interface Offer {

  /** What is sent as {@code Content-Type}, parameters included. */
  String contentType();

  /**
   * The media types without parameters that ask for it, in lower case; the registered one first.
   */
  List<String> mediaTypes();

  /**
   * The profiles that this form of its media type keeps (RFC 6906), as the IRIs by which clients
   * ask for them; none for the plain form.
   */
  default Set<String> profiles() {
    return Set.of();
  }
}
