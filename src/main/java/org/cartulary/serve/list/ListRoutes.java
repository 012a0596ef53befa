package org.cartulary.serve.list;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.Published;
import org.cartulary.store.search.SearchIndexes;

/** Where the home page, the lists, search and suggestions stand. */
public final class ListRoutes {
  private ListRoutes() {}

  /**
   * The handlers by path.
   *
   * @param indexes of what is published
   */
  public static Map<String, Handler> of(Published published, SearchIndexes indexes, Names names) {
    Clock clock = Clock.systemUTC();
    Map<String, Handler> routes = new LinkedHashMap<>();
    routes.put("/", new HomePage(published, indexes, names, clock));
    for (Listing list : Listing.ALL) {
      routes.put(list.path(), new ListPages(list, published, indexes, names, clock));
    }
    routes.put("/suggest", new Suggestions(published, indexes, names));
    return routes;
  }
}
