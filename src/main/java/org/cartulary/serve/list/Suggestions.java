package org.cartulary.serve.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.store.search.Hit;
import org.cartulary.store.search.Marked;
import org.cartulary.store.search.SearchIndex;
import org.cartulary.store.search.SearchIndexes;

/**
 * {@code /suggest?q=}: what somebody who is typing may mean, as a JSON array of {@code label},
 * {@code lang} (where it is known), {@code kind} in words and {@code href}.
 */
final class Suggestions implements Handler {
  private static final int MOST = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Published published;
  private final SearchIndexes indexes;
  private final Pages pages;
  private final Names names;

  Suggestions(Published published, SearchIndexes indexes, Names names, Pages pages) {
    this.published = published;
    this.indexes = indexes;
    this.pages = pages;
    this.names = names;
  }

  @Override
  public Reply handle(Request request) {
    String typed = request.parameters().first("q").orElse("");
    Page page = pages.page(request);
    return indexes.read(
        index ->
            published
                .validator("suggest", page.language(), Integer.toString(index.release()))
                .answer(
                    request,
                    Selection.BY_LANGUAGE,
                    () ->
                        Reply.of(200, "application/json", json(suggestions(typed, page, index)))));
  }

  private List<Map<String, String>> suggestions(String typed, Page page, SearchIndex index) {
    return index.suggest(typed, MOST, page.language()).stream()
        .map(hit -> suggestion(hit, page, index))
        .toList();
  }

  private Map<String, String> suggestion(Hit hit, Page page, SearchIndex index) {
    Marked shown = hit.otherName().orElse(hit.name());
    Map<String, String> suggestion = new LinkedHashMap<>();
    suggestion.put("label", shown.text());
    if (!shown.language().isEmpty()) {
      suggestion.put("lang", shown.language());
    }
    suggestion.put("kind", page.say("kind." + hit.narrowest().code()));
    String href = page.href(names.href(NodeFactory.createURI(index.iri(hit.key()))));
    suggestion.put("href", href == null ? "" : href);
    return suggestion;
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
