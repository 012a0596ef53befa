package org.cartulary.serve.http;

import java.util.List;

/**
 * A form that has no more to it than its media types.
 *
 * @param contentType what is sent, parameters included
 * @param mediaTypes that ask for it; the registered one first
 */
public record MediaForm(String contentType, List<String> mediaTypes) implements Offer {
  /** A page for people. */
  public static final MediaForm HTML =
      new MediaForm("text/html;charset=utf-8", List.of("text/html", "application/xhtml+xml"));

  public MediaForm {
    mediaTypes = List.copyOf(mediaTypes);
  }
}
