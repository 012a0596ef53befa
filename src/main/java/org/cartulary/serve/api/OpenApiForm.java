package org.cartulary.serve.api;

import java.util.List;
import org.cartulary.serve.http.Offer;

/** The forms of what describes the API, the preferred first. */
@SuppressWarnings("ImmutableEnumChecker") // its lists do not change
enum OpenApiForm implements Offer {
  JSON(OpenApiForm.TYPE, List.of("application/vnd.oai.openapi+json", "application/json")),
  HTML("text/html;charset=utf-8", List.of("text/html", "application/xhtml+xml"));

  /** The media type of a document of OpenAPI 3.1. */
  static final String TYPE = "application/vnd.oai.openapi+json;version=3.1";

  private final String contentType;
  private final List<String> mediaTypes;

  OpenApiForm(String contentType, List<String> mediaTypes) {
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
