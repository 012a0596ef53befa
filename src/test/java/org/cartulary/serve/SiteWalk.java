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

/** All routes of a server and the pages that links lead to from them, up to a bound. */
final class SiteWalk {
  private static final int MANY_PAGES = 150;

  private SiteWalk() {}

  /** What a browser gets, by path and query. */
  static Map<String, HttpResponse<String>> of(TestSite site) {
    Map<String, HttpResponse<String>> found = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(site.routes());
    Set<String> seen = new LinkedHashSet<>(next);
    while (!next.isEmpty() && found.size() < MANY_PAGES) {
      String path = next.remove();
      HttpResponse<String> reply = site.get(path, "Accept", "text/html, */*;q=0.1");
      found.put(path, reply);
      for (String link : links(site, reply)) {
        if (seen.add(link)) {
          next.add(link);
        }
      }
    }
    return found;
  }

  /** The addresses on this server that a page leads to. */
  private static List<String> links(TestSite site, HttpResponse<String> reply) {
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

  static Document parsed(HttpResponse<String> reply) {
    return Jsoup.parse(reply.body(), reply.uri().toString());
  }
}
