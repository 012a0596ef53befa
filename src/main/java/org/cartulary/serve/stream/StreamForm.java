package org.cartulary.serve.stream;

import java.util.List;
import org.cartulary.serve.http.Offer;

/** The forms in which pages of the stream are written: those that keep graphs apart. */
@SuppressWarnings("ImmutableEnumChecker") // its lists do not change
enum StreamForm implements Offer {
  TRIG("application/trig", List.of("application/trig")),
  NQUADS("application/n-quads", List.of("application/n-quads"));

  private final String contentType;
  private final List<String> mediaTypes;

  StreamForm(String contentType, List<String> mediaTypes) {
    this.contentType = contentType;
    this.mediaTypes = mediaTypes;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }
}
