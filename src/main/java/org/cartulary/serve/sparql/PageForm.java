package org.cartulary.serve.sparql;

import java.util.List;
import org.cartulary.serve.http.Offer;

/** A page for people, which any answer can be. */
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
