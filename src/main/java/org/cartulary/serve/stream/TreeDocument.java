package org.cartulary.serve.stream;

import java.io.IOException;
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
 * which relations by time lead to indexes, and from these to pages. A member is a version of a
 * thing: what is said of the thing stands in the graph of the member's name, and of a thing that is
 * gone nothing.
 *
 * @param pages of the history at one moment
 */
record TreeDocument(StreamAddresses addresses, StreamPages pages) {
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
    start(addresses.root(), out);
    for (int index = 1; index <= pages.indexes(); index++) {
      relation(out, addresses.root(), index, StreamPages.firstOf(index), addresses.index(index));
    }
    out.end();
  }

  /** An index: it leads to so many pages, and can change no more when all of them are full. */
  void index(int number, StreamWriter out) throws IOException {
    String index = addresses.index(number);
    start(index, out);
    int last = Math.min(StreamPages.firstOf(number + 1) - 1, pages.count());
    for (int page = StreamPages.firstOf(number); page <= last; page++) {
      relation(out, index, page, page, addresses.page(page));
    }
    out.end();
  }

  private void start(String node, StreamWriter out) throws IOException {
    out.statement(node, RDF.type, TREE.NodeClass);
    out.statement(addresses.stream(), TREE.view, StreamWriter.iri(addresses.root()));
  }

  /** Leads to what was readable since the first version of a page. */
  private void relation(StreamWriter out, String from, int number, int page, String to)
      throws IOException {
    String relation = from + "#to-" + number;
    out.statement(from, TREE.relation, StreamWriter.iri(relation));
    out.statement(relation, RDF.type, TREE.GreaterThanOrEqualToRelation);
    out.statement(relation, TREE.path, DCTERMS.created);
    out.statement(relation, TREE.value, StreamWriter.time(pages.start(page)));
    out.statement(relation, TREE.node, StreamWriter.iri(to));
  }

  /**
   * A page. It leads nowhere: a client that knows it does not ask for it again, and would not find
   * what came behind it.
   *
   * @param versions what is on it
   */
  void page(int number, List<Version> versions, StreamWriter out) throws IOException {
    start(addresses.page(number), out);
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
