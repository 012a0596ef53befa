package org.cartulary.serve.discovery;

import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.Templates;
import org.cartulary.serve.published.SiteInfo;

/** Our pages for people. */
final class DiscoveryPages {
  private final SiteInfo site;

  DiscoveryPages(SiteInfo site) {
    this.site = site;
  }

  String variant(Request request) {
    return "";
  }

  Reply page(Request request, String template, Object view) {
    return Reply.of(
        200,
        "text/html;charset=utf-8",
        Templates.page(template, java.util.Map.of("site", site.title(), "view", view)));
  }
}
