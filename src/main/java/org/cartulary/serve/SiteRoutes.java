package org.cartulary.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cartulary.serve.api.QueryApi;
import org.cartulary.serve.document.AbsentThing;
import org.cartulary.serve.document.DocumentPages;
import org.cartulary.serve.document.ThingRedirect;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.http.CrossOrigin;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.HandlerServlet;
import org.cartulary.serve.ontology.OntologyPages;
import org.cartulary.serve.page.HomePage;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.ProblemPages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.sparql.SparqlEndpoint;

/** Which part of the server answers at which path: the map of the site. */
final class SiteRoutes {
  private static final long API_CACHE_BYTES = 64L << 20;

  private final SiteContent content;
  private final ServerSettings settings;
  private final SparqlEndpoint endpoint;
  private final Published published;
  private final SiteInfo site;
  private final Names names;
  private final ProblemPages problems;
  private final Map<String, Handler> routes = new LinkedHashMap<>();

  SiteRoutes(SiteContent content, ServerSettings settings, SparqlEndpoint endpoint) {
    this.content = content;
    this.settings = settings;
    this.endpoint = endpoint;
    this.published = content.published();
    this.site = published.info();
    this.names = new Names(site.base());
    this.problems = new ProblemPages(site.title());
  }

  /** All of it, behind one servlet. */
  HandlerServlet servlet() {
    pages();
    documents();
    queries();
    routes.put(StaticFiles.PREFIX, new StaticFiles());
    return new HandlerServlet(new CrossOrigin(new Routes(routes)), problems);
  }

  private void pages() {
    routes.put("/", new HomePage(published.dataset(), site, names));
    routes.put(SourcePages.PREFIX, new SourcePages(content.documents()));
  }

  private void documents() {
    OntologyPages ontologies = new OntologyPages(published, names);
    AbsentThing absent = new AbsentThing(published, ontologies::definitionOf, problems);
    routes.put(names.thingPath(), new ThingRedirect(published, names, absent));
    routes.put(Names.DOCUMENT_PATH, new DocumentPages(published, names, absent));
    routes.put(OntologyPages.PREFIX, ontologies);
  }

  private void queries() {
    QueryApi api =
        new QueryApi(
            published,
            content.queries(),
            endpoint.runner(),
            settings.maxResults(),
            new AnswerCache(published::release, API_CACHE_BYTES));
    routes.put("/sparql", endpoint);
    routes.put(QueryApi.PATH, api);
    routes.put(QueryApi.PREFIX, api);
  }
}
