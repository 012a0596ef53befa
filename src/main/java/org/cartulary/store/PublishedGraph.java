package org.cartulary.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Reads the current release. Each call sees one whole release, and may be made from any thread,
 * also while another release is being published.
 */
public interface PublishedGraph {

  /** Whether anything is said of this IRI: it is the subject of a triple. */
  boolean exists(String iri);

  /** What is said of a thing, or empty if nothing is; up to {@link #MOST_OF_ONE_THING} triples. */
  Optional<Description> describe(String iri);

  /**
   * How many triples are read of one thing, in each direction, wherever one thing is looked at: to
   * describe it, to show it, to index it. A topic may have millions.
   */
  int MOST_OF_ONE_THING = 5_000;

  /** Since when a thing of the site is gone; empty if it never was there, or is there. */
  Optional<Tombstone> tombstone(String iri);

  /** The current release, or empty before the first. */
  Optional<Release> release();

  /** All releases, the newest first. Counts and time are those of each; the rest likewise. */
  List<Release> releases();

  /** The source graphs of the current release, sorted by name. */
  List<String> sourceGraphs();

  /**
   * Writes every quad of the source graphs, graph by graph. Calls {@code start} and {@code finish}.
   */
  void streamQuads(StreamRDF out);

  /**
   * Writes the triples of one graph, those of a subject together, and of these those of a property;
   * none if there is no such graph.
   */
  void streamGraph(String graph, StreamRDF out);

  /**
   * Writes every triple of the source graphs once, however many graphs hold it; those of a subject
   * together, and of these those of a property.
   */
  void streamTriples(StreamRDF out);

  /** Hands over the IRI of each thing of a class once, in an order that a release keeps. */
  void streamInstances(String type, Consumer<String> out);

  /** How many things there are of each class, by the class's IRI. */
  Map<String, Long> countsByType();

  /**
   * Runs a query; the default graph holds all triples, the named graphs are the sources', the
   * releases' and the tombstones'.
   *
   * @throws QueryTimeoutException if it takes longer than it may
   */
  QueryRows run(QueryRun run);
}
