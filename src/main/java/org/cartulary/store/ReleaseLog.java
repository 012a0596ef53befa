package org.cartulary.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.ReleaseDescription.Agent;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * The releases as the graph {@code {base}graph-releases} describes them. Used inside a transaction.
 */
final class ReleaseLog {
  /** A release can change millions of things, and an index cannot be changed while it is read. */
  private static final int REMOVED_AT_ONCE = 10_000;

  private final DatasetGraph dataset;

  ReleaseLog(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** All releases, the newest first. */
  List<Release> releases() {
    List<Release> releases = new ArrayList<>();
    Releases.numbered(dataset).forEach(quad -> releases.add(read(quad)));
    releases.sort(Comparator.comparingInt(Release::number).reversed());
    return releases;
  }

  Optional<Release> current() {
    return releases().stream().findFirst();
  }

  Optional<Release> first() {
    return releases().stream().reduce((newer, older) -> older);
  }

  /**
   * The graphs that hold nothing of a source: those that describe releases, one or more if the
   * site's base was changed, the tombstones beside each, and the dataset of the current release.
   */
  Set<Node> graphs() {
    Set<Node> graphs = new HashSet<>();
    for (Quad quad : Releases.numbered(dataset)) {
      graphs.add(quad.getGraph());
      graphs.add(GraphNames.tombstonesBeside(quad.getGraph()));
    }
    current().ifPresent(last -> graphs.add(new VoidNames(last.description().base()).graph()));
    return graphs;
  }

  private Release read(Quad numbered) {
    Node graph = numbered.getGraph();
    Node release = numbered.getSubject();
    int number = Releases.number(numbered);
    return new Release(
        number,
        release.getURI(),
        Instant.parse(text(graph, release, PROV.endedAtTime)),
        description(graph, release, GraphNames.base(release, number)),
        text(graph, release, CARTULARY.contentDigest),
        Long.parseLong(text(graph, release, CARTULARY.quads)),
        Long.parseLong(text(graph, release, CARTULARY.addedQuads)),
        Long.parseLong(text(graph, release, CARTULARY.removedQuads)));
  }

  private ReleaseDescription description(Node graph, Node release, String base) {
    Node publisher = one(graph, release, DCTERMS.publisher);
    Node license = one(graph, release, DCTERMS.license);
    List<ReleaseSource> sources = new ArrayList<>();
    dataset
        .findNG(graph, release, DCTERMS.hasPart, Node.ANY)
        .forEachRemaining(part -> sources.add(source(graph, part.getObject(), base)));
    return new ReleaseDescription(
        base,
        text(graph, release, DCTERMS.title),
        license == null ? null : license.getURI(),
        publisher == null
            ? null
            : new Agent(publisher.getURI(), text(graph, publisher, RDFS.label)),
        sources);
  }

  private ReleaseSource source(Node graph, Node part, String base) {
    Node title = one(graph, part, DCTERMS.title);
    Node address = one(graph, part, DCTERMS.source);
    return new ReleaseSource(
        part.getURI().substring((base + GraphNames.SOURCE).length()),
        title == null ? null : title.getLiteralLexicalForm(),
        address == null ? null : address.getURI());
  }

  private @Nullable Node one(Node graph, Node subject, Node predicate) {
    Iterator<Quad> found = dataset.findNG(graph, subject, predicate, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }

  private String text(Node graph, Node subject, Node predicate) {
    Node value = one(graph, subject, predicate);
    if (value == null) {
      throw new StoreException("the store is damaged: " + subject + " has no " + predicate, null);
    }
    return value.getLiteralLexicalForm();
  }

  /** Describes a new release. What changes with each release is said of the last one only. */
  void write(Release release) {
    ReleaseDescription said = release.description();
    Node graph = GraphNames.releases(said.base());
    Node node = NodeFactory.createURI(release.iri());
    Node time = NodeFactory.createLiteralDT(release.issued().toString(), XSDDatatype.XSDdateTime);
    dataset.add(graph, node, RDF.type, PROV.Activity);
    dataset.add(graph, node, RDFS.label, string("Release " + release.number()));
    dataset.add(graph, node, CARTULARY.releaseNumber, integer(release.number()));
    dataset.add(graph, node, PROV.endedAtTime, time);
    dataset.add(graph, node, DCTERMS.issued, time);
    dataset.add(graph, node, DCTERMS.title, string(said.title()));
    dataset.add(graph, node, CARTULARY.contentDigest, string(release.digest()));
    dataset.add(graph, node, CARTULARY.quads, integer(release.quads()));
    dataset.add(graph, node, CARTULARY.addedQuads, integer(release.added()));
    dataset.add(graph, node, CARTULARY.removedQuads, integer(release.removed()));
    if (said.license() != null) {
      dataset.add(graph, node, DCTERMS.license, NodeFactory.createURI(said.license()));
    }
    if (said.publisher() != null) {
      Node agent = NodeFactory.createURI(said.publisher().iri());
      replace(graph, agent, RDFS.label, string(said.publisher().name()));
      dataset.add(graph, node, DCTERMS.publisher, agent);
    }
    said.sources().forEach(source -> write(source, said, graph, node));
  }

  private void write(ReleaseSource source, ReleaseDescription said, Node graph, Node release) {
    Node part = NodeFactory.createURI(said.graph(source));
    remove(graph, part, Node.ANY, Node.ANY);
    dataset.add(graph, release, DCTERMS.hasPart, part);
    dataset.add(graph, part, RDF.type, PROV.Entity);
    dataset.add(graph, part, PROV.wasGeneratedBy, release);
    if (source.title() != null) {
      dataset.add(graph, part, DCTERMS.title, string(source.title()));
    }
    if (source.address() != null) {
      Node address = NodeFactory.createURI(source.address());
      dataset.add(graph, part, DCTERMS.source, address);
      dataset.add(graph, release, DCTERMS.source, address);
      dataset.add(graph, release, PROV.used, address);
    }
  }

  /** Forgets which things a release changed; the counts stay. */
  void forgetChanges(Release release) {
    Node graph = GraphNames.releases(release.description().base());
    Node node = NodeFactory.createURI(release.iri());
    for (Node term : List.of(PROV.generated, PROV.invalidated, CARTULARY.revised)) {
      remove(graph, node, term, Node.ANY);
    }
  }

  private void replace(Node graph, Node s, Node p, Node o) {
    remove(graph, s, p, Node.ANY);
    dataset.add(graph, s, p, o);
  }

  private void remove(Node graph, Node s, Node p, Node o) {
    List<Quad> found;
    do {
      found = Iter.toList(Iter.limit(dataset.findNG(graph, s, p, o), REMOVED_AT_ONCE));
      found.forEach(dataset::delete);
    } while (found.size() == REMOVED_AT_ONCE);
  }

  private static Node string(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node integer(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
