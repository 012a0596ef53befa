package org.cartulary.serve;

import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Follows the links of a site, page by page. */
final class Crawl {
  private static final int MANY_PAGES = 150;

  private Crawl() {}

  /** The replies of the site's routes and of what these lead to, by path. */
  static Map<String, HttpResponse<String>> of(TestSite site) {
    Map<String, HttpResponse<String>> found = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(site.routes());
    Set<String> seen = new LinkedHashSet<>(next);
    while (!next.isEmpty() && found.size() < MANY_PAGES) {
      String path = next.remove();
      HttpResponse<String> reply = site.get(path, "Accept", "text/html, */*;q=0.1");
      found.put(path, reply);
      for (String link : links(reply, site)) {
        if (seen.add(link)) {
          next.add(link);
        }
      }
    }
    return found;
  }

  /** The addresses on this server that a page leads to. */
  private static List<String> links(HttpResponse<String> reply, TestSite site) {
    if (!isHtml(reply)) {
      return List.of();
    }
    return parsed(reply).select("a[href], link[href], form[action]").stream()
        .map(e -> e.absUrl(e.hasAttr("href") ? "href" : "action").replaceFirst("#.*", ""))
        .filter(address -> address.startsWith(site.uri("/").toString()))
        .map(address -> address.substring(site.uri("").toString().length()))
        .filter(path -> !path.startsWith("/source/large"))
        .distinct()
        .toList();
  }

  static boolean isHtml(HttpResponse<String> reply) {
    return header(reply, "Content-Type").startsWith("text/html");
  }

  /** A file of a release that is still being made is asked for again later; no other fault is. */
  static boolean isLater(HttpResponse<String> reply) {
    return reply.statusCode() == 503 && reply.headers().firstValue("Retry-After").isPresent();
  }

  static Document parsed(HttpResponse<String> reply) {
    return Jsoup.parse(reply.body(), reply.uri().toString());
  }
}
