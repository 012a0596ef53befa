package org.cartulary.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cartulary.serve.api.QueryApi;
import org.cartulary.serve.discovery.Discovery;
import org.cartulary.serve.document.AbsentThing;
import org.cartulary.serve.document.DocumentPages;
import org.cartulary.serve.document.ThingRedirect;
import org.cartulary.serve.editor.EditorData;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.http.CacheCounts;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.HandlerServlet;
import org.cartulary.serve.http.Methods;
import org.cartulary.serve.list.ListRoutes;
import org.cartulary.serve.oai.OaiEndpoint;
import org.cartulary.serve.oai.OaiPmh;
import org.cartulary.serve.ontology.OntologyPages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.page.ProblemPages;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.source.SourceList;
import org.cartulary.serve.source.SourcePages;
import org.cartulary.serve.sparql.SparqlEndpoint;
import org.cartulary.serve.stream.ChangeStream;

/** Which part of the server answers at which path: the map of the site. */
final class SiteRoutes implements AutoCloseable {
  private static final long MOST_CACHED = 64L << 20;
  private static final int PART_OF_HEAP = 32;

  private final SiteContent content;
  private final ServerSettings settings;
  private final SparqlEndpoint endpoint;
  private final Published published;
  private final SiteInfo site;
  private final Names names;
  private final Pages pages;
  private final ProblemPages problems;
  private final Examples examples;
  private final AnswerCache apiCache;
  private final DocumentPages documents;
  private final Map<String, Handler> handlers = new LinkedHashMap<>();
  private final Routes routes;

  /**
   * The map of a site.
   *
   * @param examples with which queries can be tried
   * @param operator what operators ask for
   */
  SiteRoutes(
      SiteContent content,
      ServerSettings settings,
      SparqlEndpoint endpoint,
      Examples examples,
      Map<String, Handler> operator) {
    this.content = content;
    this.settings = settings;
    this.endpoint = endpoint;
    this.published = content.published();
    this.site = published.info();
    this.names = new Names(site.base());
    this.pages = new Pages(site);
    this.problems = new ProblemPages(pages);
    this.examples = examples;
    this.apiCache = new AnswerCache(published::release, cacheBytes());
    OntologyPages ontologies = new OntologyPages(published, pages, names);
    AbsentThing absent = new AbsentThing(published, ontologies::definitionOf, problems);
    this.documents =
        new DocumentPages(published, pages, names, content.documents(), absent, content.scratch());
    visitors();
    documents(ontologies, absent);
    queries();
    handlers.put(OaiEndpoint.PATH, OaiPmh.of(published, content.scratch()));
    ChangeStream changes = new ChangeStream(published);
    handlers.put(ChangeStream.PATH, changes);
    handlers.put(ChangeStream.PAGES, changes);
    handlers.put(ChangeStream.FEED, changes);
    handlers.putAll(new Discovery(published, content.files()).routes());
    handlers.putAll(operator);
    handlers.put(StaticFiles.PREFIX, new StaticFiles());
    this.routes = new Routes(handlers);
  }

  /** All of it, behind one servlet. */
  HandlerServlet servlet() {
    return new HandlerServlet(new Methods(routes), problems);
  }

  /** The names of all routes: paths, and prefixes of paths that end in a slash. */
  Set<String> names() {
    return routes.names();
  }

  /** The name under which requests for a path are counted; there are few. */
  String nameOf(String path) {
    return routes.nameOf(path);
  }

  /** Keeps the answers of the query library. */
  AnswerCache apiCache() {
    return apiCache;
  }

  /** What is kept of the documents of things. */
  CacheCounts documentCache() {
    return documents.cacheCounts();
  }

  private void visitors() {
    handlers.putAll(ListRoutes.of(published, content.search(), names, pages));
    handlers.put(SourceList.PATH, new SourceList(published, content.documents(), pages, names));
    handlers.put(SourcePages.PREFIX, new SourcePages(published, content.documents(), pages, names));
  }

  private void documents(OntologyPages ontologies, AbsentThing absent) {
    handlers.put(names.thingPath(), new ThingRedirect(published, names, absent));
    handlers.put(Names.DOCUMENT_PATH, documents);
    handlers.put(OntologyPages.PREFIX, ontologies);
    handlers.put(OntologyPages.PATH, ontologies);
  }

  private void queries() {
    QueryApi api =
        new QueryApi(
            published,
            pages,
            content.queries(),
            endpoint.parsed(),
            settings.maxResults(),
            apiCache,
            examples);
    handlers.put("/sparql", endpoint);
    handlers.put(EditorData.PATH, new EditorData(published, content.queries(), examples));
    handlers.put(QueryApi.PATH, api);
    handlers.put(QueryApi.PREFIX, api);
  }

  /** Nobody is answered any more. */
  @Override
  public void close() {
    documents.close();
  }

  /** What a cache of answers may hold. */
  static long cacheBytes() {
    return Math.min(MOST_CACHED, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }
}
