package org.cartulary.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.statistics.GraphCounter;
import org.cartulary.store.statistics.Statistics;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.Prefixes;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;
import org.cartulary.vocab.VOID;

/**
 * The graph {@code {base}graph-void}: the current release as a VoID dataset, with a subset for each
 * source and a partition for each class and property. Written in the release's own transaction, so
 * that the two never disagree.
 */
final class VoidGraph {
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> SERVED = List.of("Turtle", "JSON-LD", "RDF_XML", "N-Triples");
  private static final List<Node> MAIN_CLASSES =
      List.of(VIVO.Grant, FOAF.Person, FOAF.Organization, SKOS.Concept);

  private final DatasetGraph dataset;
  private final Release release;
  private final VoidNames names;
  private final Node graph;

  private VoidGraph(DatasetGraph dataset, Release release) {
    this.dataset = dataset;
    this.release = release;
    this.names = new VoidNames(release.description().base());
    this.graph = names.graph();
  }

  /** The description of a release, taken away. */
  static void remove(DatasetGraph dataset, Release release) {
    Node graph = new VoidNames(release.description().base()).graph();
    List<Quad> said = new ArrayList<>();
    dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(said::add);
    said.forEach(dataset::delete);
  }

  /**
   * Counts what the dataset holds of a release and describes it.
   *
   * @param first when the first release was published
   */
  static void write(DatasetGraph dataset, Release release, Instant first) {
    ReleaseDescription said = release.description();
    Statistics counts = GraphCounter.count(dataset, said.graphs(), said.base());
    new VoidGraph(dataset, release).write(counts, first);
  }

  private void write(Statistics counts, Instant first) {
    Node whole = names.dataset();
    add(names.document(), RDF.type, VOID.DatasetDescription);
    add(names.document(), DCTERMS.title, text("What " + release.description().title() + " holds"));
    add(names.document(), FOAF.primaryTopic, whole);
    describe(whole, counts.whole());
    add(whole, DCTERMS.title, text(release.description().title()));
    add(whole, DCTERMS.issued, time(first));
    add(whole, VOID.uriSpace, text(names.base()));
    add(whole, VOID.sparqlEndpoint, names.endpoint());
    SERVED.forEach(format -> add(whole, VOID.feature, iri(FORMATS + format)));
    VoidNames.DUMP_SUFFIXES.forEach(
        suffix -> add(whole, VOID.dataDump, names.dump(VoidNames.WHOLE, suffix)));
    vocabularies(counts).forEach(namespace -> add(whole, VOID.vocabulary, iri(namespace)));
    add(whole, VOID.classes, number(counts.classes().size()));
    add(whole, VOID.properties, number(counts.properties().size()));
    examples(whole, counts);
    partitions(whole, counts);
    release.description().sources().forEach(source -> subset(whole, source, counts));
  }

  /** What the whole and each source have. */
  private void describe(Node part, Statistics.Part counts) {
    ReleaseDescription said = release.description();
    add(part, RDF.type, VOID.Dataset);
    add(part, VOID.triples, number(counts.triples()));
    add(part, VOID.entities, number(counts.entities()));
    add(part, VOID.distinctSubjects, number(counts.subjects()));
    add(part, VOID.distinctObjects, number(counts.objects()));
    add(part, DCTERMS.modified, time(release.issued()));
    add(part, PROV.wasGeneratedBy, iri(release.iri()));
    if (said.license() != null) {
      add(part, DCTERMS.license, iri(said.license()));
    }
    if (said.publisher() != null) {
      add(part, DCTERMS.publisher, iri(said.publisher().iri()));
    }
  }

  private void subset(Node whole, ReleaseSource source, Statistics counts) {
    String graphOfSource = release.description().graph(source);
    Node part = iri(graphOfSource);
    add(whole, VOID.subset, part);
    Statistics.Part none = new Statistics.Part(0, 0, 0, 0);
    describe(part, counts.sources().getOrDefault(graphOfSource, none));
    VoidNames.DUMP_SUFFIXES.forEach(
        suffix -> add(part, VOID.dataDump, names.dump(GraphNames.SOURCE + source.name(), suffix)));
    if (source.title() != null) {
      add(part, DCTERMS.title, text(source.title()));
    }
    if (source.address() != null) {
      add(part, DCTERMS.source, iri(source.address()));
    }
  }

  private void examples(Node whole, Statistics counts) {
    for (Node type : MAIN_CLASSES) {
      Statistics.OfClass found = counts.classes().get(type.getURI());
      if (found != null && found.example() != null) {
        add(whole, VOID.exampleResource, iri(found.example()));
      }
    }
  }

  private void partitions(Node whole, Statistics counts) {
    counts
        .classes()
        .forEach(
            (type, count) -> {
              Node part = names.partition(type);
              add(whole, VOID.classPartition, part);
              add(part, VOID.classOf, iri(type));
              add(part, VOID.entities, number(count.entities()));
              add(part, VOID.triples, number(count.triples()));
            });
    counts
        .properties()
        .forEach(
            (property, count) -> {
              Node part = names.partition(property);
              add(whole, VOID.propertyPartition, part);
              add(part, VOID.property, iri(property));
              add(part, VOID.triples, number(count.triples()));
              add(part, VOID.distinctSubjects, number(count.subjects()));
              add(part, VOID.distinctObjects, number(count.objects()));
            });
  }

  private static Set<String> vocabularies(Statistics counts) {
    Set<String> namespaces = new TreeSet<>();
    for (String term : counts.classes().keySet()) {
      namespaces.add(namespace(term));
    }
    for (String term : counts.properties().keySet()) {
      namespaces.add(namespace(term));
    }
    namespaces.remove("");
    return namespaces;
  }

  private static String namespace(String term) {
    return Prefixes.map().values().stream()
        .filter(term::startsWith)
        .findFirst()
        .orElseGet(
            () -> term.substring(0, Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1));
  }

  private void add(Node subject, Node predicate, Node object) {
    dataset.add(graph, subject, predicate, object);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
