package org.cartulary.serve.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.store.search.SearchIndexes;

/** Where the home page, the lists, search and suggestions stand. */
public final class ListRoutes {
  private ListRoutes() {}

  /** The paths of the lists of things, each of one kind. */
  public static List<String> lists() {
    return Listing.ALL.stream().filter(list -> list.kind().isPresent()).map(Listing::path).toList();
  }

  /**
   * The handlers by path.
   *
   * @param indexes of what is published
   * @param pages makes the frames of the pages, and says which day it is
   */
  public static Map<String, Handler> of(
      Published published, SearchIndexes indexes, Names names, Pages pages) {
    Map<String, Handler> routes = new LinkedHashMap<>();
    routes.put("/", new HomePage(published, indexes, names, pages));
    for (Listing list : Listing.ALL) {
      routes.put(list.path(), new ListPages(list, published, indexes, names, pages));
    }
    routes.put("/suggest", new Suggestions(published, indexes, names, pages));
    return routes;
  }
}
