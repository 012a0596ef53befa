package org.cartulary.serve.stream;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.history.Change;
import org.cartulary.store.history.Version;
import org.cartulary.vocab.AS;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.LDES;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.TREE;

/**
 * The documents of a Linked Data Event Stream (https://w3id.org/ldes/specification): the root, from
 * which relations by time lead to pages, and the pages. A member is a version of a thing: what is
 * said of the thing stands in the graph of the member's name, and of a thing that is gone nothing.
 *
 * @param pages of the history at one moment
 */
record TreeDocument(StreamAddresses addresses, StreamPages pages) {
  /** Each relation of the root leads to so many pages, which lead from one to the next. */
  private static final int PAGES_OF_A_CHAPTER = 50;

  void root(StreamWriter out) throws IOException {
    SiteInfo site = addresses.site();
    String stream = addresses.stream();
    out.statement(stream, RDF.type, LDES.EventStream);
    out.statement(stream, DCTERMS.title, StreamWriter.text("Changes of " + site.title()));
    if (site.licenceAddress().isPresent()) {
      out.statement(stream, DCTERMS.license, StreamWriter.iri(site.licenceAddress().get()));
    }
    out.statement(stream, LDES.timestampPath, DCTERMS.created);
    out.statement(stream, LDES.versionOfPath, DCTERMS.isVersionOf);
    out.statement(stream, LDES.versionCreatePath, RDF.type);
    out.statement(stream, LDES.versionCreateObject, AS.Create);
    out.statement(stream, LDES.versionUpdatePath, RDF.type);
    out.statement(stream, LDES.versionUpdateObject, AS.Update);
    out.statement(stream, LDES.versionDeletePath, RDF.type);
    out.statement(stream, LDES.versionDeleteObject, AS.Delete);
    out.statement(stream, TREE.view, StreamWriter.iri(addresses.root()));
    out.statement(addresses.root(), RDF.type, TREE.NodeClass);
    for (int page = 1; page <= pages.count(); page += PAGES_OF_A_CHAPTER) {
      relation(out, addresses.root(), page);
    }
    out.end();
  }

  private void relation(StreamWriter out, String from, int page) throws IOException {
    String relation = from + "#to-" + page;
    Instant start = pages.start(page);
    out.statement(from, TREE.relation, StreamWriter.iri(relation));
    out.statement(relation, RDF.type, TREE.GreaterThanOrEqualToRelation);
    out.statement(relation, TREE.path, DCTERMS.created);
    out.statement(relation, TREE.value, StreamWriter.time(start));
    out.statement(relation, TREE.node, StreamWriter.iri(addresses.page(page)));
  }

  /**
   * A page.
   *
   * @param versions what is on it
   */
  void page(int number, List<Version> versions, StreamWriter out) throws IOException {
    String page = addresses.page(number);
    out.statement(page, RDF.type, TREE.NodeClass);
    out.statement(addresses.stream(), TREE.view, StreamWriter.iri(addresses.root()));
    // The first page of the next chapter is the root's to name: a full page must not wait for it.
    if (number % PAGES_OF_A_CHAPTER != 0 && number < pages.count()) {
      relation(out, page, number + 1);
    }
    for (Version version : versions) {
      member(out, version);
    }
    out.end();
  }

  private void member(StreamWriter out, Version version) throws IOException {
    String member = addresses.member(version.seq());
    out.statement(addresses.stream(), TREE.member, StreamWriter.iri(member));
    out.statement(member, RDF.type, type(version.change()));
    out.statement(member, DCTERMS.isVersionOf, StreamWriter.iri(version.iri()));
    out.statement(member, DCTERMS.created, StreamWriter.time(version.datestamp()));
    Optional<String> graph = pages.history().graph(version.seq());
    if (graph.isPresent()) {
      out.graph(member, graph.get());
    }
  }

  private static Node type(Change change) {
    return switch (change) {
      case ADDED -> AS.Create;
      case CHANGED -> AS.Update;
      case REMOVED -> AS.Delete;
    };
  }
}
