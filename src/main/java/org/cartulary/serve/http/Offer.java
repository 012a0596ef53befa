package org.cartulary.serve.http;

import java.util.List;

/** One form in which an answer can be had. */
public interface Offer {

  /** What is sent as {@code Content-Type}, parameters included. */
  String contentType();

  /**
   * The media types without parameters that ask for it, in lower case; the registered one first.
   */
  List<String> mediaTypes();
}
