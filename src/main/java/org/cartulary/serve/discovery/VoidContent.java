package org.cartulary.serve.discovery;

import org.apache.jena.graph.Graph;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;

/** {@code /.well-known/void}: how much of what there is (VoID, section 7.2). */
final class VoidContent implements Description.Content {
  static final String PATH = "/.well-known/void";

  private final Published published;
  private final DatasetDescription dataset;
  private final Pages pages;

  VoidContent(Published published, Pages pages) {
    this.published = published;
    this.dataset = new DatasetDescription(published);
    this.pages = pages;
  }

  @Override
  public Graph graph() {
    return dataset.whole();
  }

  @Override
  public Reply page(Request request) {
    return Description.frame(pages.page(request), PATH)
        .reply(200, "discovery/void.jte", dataset.view());
  }

  @Override
  public String language(Request request) {
    return pages.page(request).language();
  }

  @Override
  public Validator validator(String form, Request request) {
    return published.validator("void", form, pages.page(request).language());
  }
}
