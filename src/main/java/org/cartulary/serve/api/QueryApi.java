package org.cartulary.serve.api;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.sparql.ParsedQueries;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;

/**
 * {@code /api} and all below it: the description of the API, the list of the queries, and the
 * answers to each.
 */
public final class QueryApi implements Handler {
  /** Where the API is described. */
  public static final String PATH = "/api";

  /** What all other paths of the API start with. */
  public static final String PREFIX = PATH + "/";

  /** Where the queries are listed; each is answered below. */
  public static final String QUERIES = PREFIX + "queries";

  private final TreeMap<String, StoredQuery> queries = new TreeMap<>();
  private final DescriptionHandler description;
  private final QueryHandler answers;

  /**
   * The API of a site.
   *
   * @param runner runs its queries
   * @param maxResults how many rows an answer may have
   * @param cache keeps answers while the release stays
   * @param examples with which each query can be tried
   */
  public QueryApi(
      Published published,
      Pages pages,
      QueryLibrary library,
      ParsedQueries runner,
      int maxResults,
      AnswerCache cache,
      Examples examples) {
    for (LibraryQuery query : library.all()) {
      queries.put(query.name(), StoredQuery.of(query));
    }
    // One row more than asked for tells whether there are others.
    int maxRows = Math.max(1, Math.min(Window.MAX_ROWS, maxResults - 1));
    this.description =
        new DescriptionHandler(published, pages, List.copyOf(queries.values()), examples, maxRows);
    this.answers =
        new QueryHandler(published, pages, new Answers(runner), cache, examples, maxRows);
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    if (path.equals(PATH)) {
      return description.describe(request);
    }
    if (path.equals(QUERIES)) {
      return description.list(request);
    }
    if (path.startsWith(QUERIES + "/")) {
      return answer(request, Percent.decode(path.substring(QUERIES.length() + 1), false));
    }
    throw ApiProblems.unknown("such address");
  }

  /** A name may itself have a dot, so the whole of it goes first. */
  private Reply answer(Request request, String name) {
    StoredQuery whole = queries.get(name);
    if (whole != null) {
      return answers.answer(request, whole, Optional.empty());
    }
    int dot = name.lastIndexOf('.');
    StoredQuery query = dot < 0 ? null : queries.get(name.substring(0, dot));
    if (query == null) {
      throw ApiProblems.unknown("query " + name);
    }
    String suffix = name.substring(dot + 1);
    AnswerForm form =
        AnswerForm.named(query.library(), suffix)
            .orElseThrow(() -> ApiProblems.unknown("form " + suffix + " of this query"));
    return answers.answer(request, query, Optional.of(form));
  }
}
