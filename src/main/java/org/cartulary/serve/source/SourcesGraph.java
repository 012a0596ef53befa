package org.cartulary.serve.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.published.SourceDocuments.Source;
import org.cartulary.serve.published.SourcesReport;
import org.cartulary.serve.rdf.UsedPrefixes;
import org.cartulary.serve.rdf.WrittenGraph;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VOID;

/**
 * The sources as a graph: each as the part of the dataset that it is, with the text that was read,
 * the counts of the release's description, and what the last publishing said of it.
 */
final class SourcesGraph {
  /** What a release counts of each source. */
  private static final List<Node> COUNTS =
      List.of(VOID.triples, VOID.entities, DCTERMS.modified, PROV.wasGeneratedBy);

  private final SiteInfo site;
  private final Names names;
  private final Graph published;
  private final List<Triple> triples = new ArrayList<>();

  /**
   * @param published what the counts are read from, in a transaction of the caller's
   */
  SourcesGraph(SiteInfo site, Names names, Graph published) {
    this.site = site;
    this.names = names;
    this.published = published;
  }

  WrittenGraph of(List<Source> sources, ReportedSources reported, Optional<SourcesReport> report) {
    Node dataset = new VoidNames(site.base()).dataset();
    Node reading = address(SourceList.PATH + "#reading");
    report.ifPresent(
        known -> {
          add(reading, RDF.type, PROV.Activity);
          add(
              reading,
              PROV.endedAtTime,
              NodeFactory.createLiteralDT(known.read().toString(), XSDDatatype.XSDdateTime));
        });
    for (Source source : sources) {
      Node text = address(Names.sourcePath(source.document()));
      Node part = names.source(source.name());
      add(dataset, VOID.subset, part);
      describe(source, part, text);
      reported
          .outcome(source)
          .ifPresent(
              outcome -> {
                add(reading, PROV.used, text);
                add(part, CARTULARY.publishedRecords, number(outcome.published()));
                add(part, CARTULARY.refusedRecords, number(outcome.refused()));
              });
      // Where not all were kept, nobody knows how many a source had.
      if (report.filter(known -> known.more() == 0).isPresent()) {
        add(part, CARTULARY.problems, number(reported.problems(source).size()));
      }
    }
    return new WrittenGraph(triples, UsedPrefixes.of(site.base(), triples));
  }

  private void describe(Source source, Node part, Node text) {
    add(part, RDF.type, VOID.Dataset);
    add(part, RDF.type, PROV.Entity);
    add(part, DCTERMS.title, NodeFactory.createLiteralString(source.title().orElse(source.name())));
    add(part, PROV.wasDerivedFrom, text);
    source
        .address()
        .ifPresent(address -> add(part, DCTERMS.source, NodeFactory.createURI(address)));
    for (Node count : COUNTS) {
      published
          .find(part, count, Node.ANY)
          .mapWith(Triple::getObject)
          .toSet()
          .forEach(value -> add(part, count, value));
    }
  }

  private Node address(String path) {
    return NodeFactory.createURI(site.address(path));
  }

  private static Node number(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }
}
