package org.cartulary.serve.http;

import java.util.List;

/** A page for people, as one form of what there is or the only one. */
public enum PageForm implements Offer {
  HTML;

  @Override
  public String contentType() {
    return "text/html;charset=utf-8";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/html", "application/xhtml+xml");
  }
}
