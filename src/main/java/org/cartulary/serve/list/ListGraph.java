package org.cartulary.serve.list;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.rdf.UsedPrefixes;
import org.cartulary.serve.rdf.WrittenGraph;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.Hit;
import org.cartulary.store.search.Marked;
import org.cartulary.store.search.SearchIndex;
import org.cartulary.vocab.HYDRA;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;

/**
 * A page of a list as a part of a collection (Hydra core vocabulary): the collection with the
 * number of its members, this part with the ones around it, and the members by name and class.
 */
final class ListGraph {
  private final ListAddress address;
  private final SiteInfo site;
  private final SearchIndex index;
  private final List<Triple> triples = new ArrayList<>();

  ListGraph(ListAddress address, SiteInfo site, SearchIndex index) {
    this.address = address;
    this.site = site;
    this.index = index;
  }

  WrittenGraph of(Found found) {
    Node collection = node(address.onPage(1));
    int last = ListAddress.pages(found.total());
    add(collection, RDF.type, HYDRA.Collection);
    add(
        collection,
        HYDRA.totalItems,
        NodeFactory.createLiteralDT(Long.toString(found.total()), XSDDatatype.XSDinteger));
    // The first page has the collection's address, so the part is named by where it stands in it.
    Node part = part(address.page());
    add(collection, HYDRA.view, part);
    add(part, RDF.type, HYDRA.PartialCollectionView);
    add(part, HYDRA.first, part(1));
    if (address.page() > 1) {
      add(part, HYDRA.previous, part(Math.min(address.page() - 1, last)));
    }
    if (address.page() < last) {
      add(part, HYDRA.next, part(address.page() + 1));
    }
    add(part, HYDRA.last, part(last));
    found.hits().forEach(hit -> member(collection, hit));
    return new WrittenGraph(triples, UsedPrefixes.of(site.base(), triples));
  }

  private void member(Node collection, Hit hit) {
    Node thing = NodeFactory.createURI(index.iri(hit.key()));
    add(collection, HYDRA.member, thing);
    hit.kinds().forEach(kind -> add(thing, RDF.type, kind.type()));
    Marked name = hit.name();
    add(
        thing,
        RDFS.label,
        name.language().isEmpty()
            ? NodeFactory.createLiteralString(name.text())
            : NodeFactory.createLiteralLang(name.text(), name.language()));
  }

  private Node node(ListAddress part) {
    return NodeFactory.createURI(site.address(part.href()));
  }

  private Node part(int page) {
    String href = address.onPage(page).href();
    String explicit = page > 1 ? href : href + (href.contains("?") ? "&page=1" : "?page=1");
    return NodeFactory.createURI(site.address(explicit));
  }

  private void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }
}
