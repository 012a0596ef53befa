package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;

/** Compares what the description of a dataset says with what SPARQL counts in its sources. */
public final class VoidCounts {
  private static final String PREFIXES = "PREFIX void: <http://rdfs.org/ns/void#>\n";

  private final DatasetGraph dataset;
  private final String base;

  private VoidCounts(DatasetGraph dataset, String base) {
    this.dataset = dataset;
    this.base = base;
  }

  /** Fails where they differ. */
  public static void check(ReleaseStore store, String base, String what) {
    VoidCounts counts = new VoidCounts(store.dataset(), base);
    String sources = "GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), '" + base + "source-'))";
    counts.whole(what, base + "dataset", sources);
    for (String graph : store.graph().sourceGraphs()) {
      counts.whole(what, graph, "GRAPH <" + graph + "> { ?s ?p ?o }");
    }
    counts.partitions(what, sources);
  }

  private void whole(String what, String part, String triples) {
    String all = "{ SELECT DISTINCT ?s ?p ?o WHERE { " + triples + " } }";
    check(what, part, "triples", "SELECT (COUNT(*) AS ?n) WHERE { " + all + " }");
    check(
        what, part, "distinctSubjects", "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { " + all + " }");
    check(what, part, "distinctObjects", "SELECT (COUNT(DISTINCT ?o) AS ?n) WHERE { " + all + " }");
    check(
        what,
        part,
        "entities",
        "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { "
            + all
            + " FILTER(STRSTARTS(STR(?s), '"
            + base
            + "')) }");
  }

  private void check(String what, String part, String property, String query) {
    long said =
        rows("SELECT ('n' AS ?k) ?n WHERE { <" + part + "> void:" + property + " ?n }").get("n");
    long counted = rows(query.replaceFirst("SELECT ", "SELECT ('n' AS ?k) ")).get("n");
    assertThat(said).as("%s: %s of %s", what, property, part).isEqualTo(counted);
  }

  private void partitions(String what, String sources) {
    String all = "{ SELECT DISTINCT ?s ?p ?o WHERE { " + sources + " } }";
    assertThat(said("classPartition", "class", "entities"))
        .as("%s: things of classes", what)
        .isNotEmpty()
        .isEqualTo(
            rows(
                "SELECT ?k (COUNT(DISTINCT ?s) AS ?n) WHERE { "
                    + all
                    + " FILTER(?p = <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>)"
                    + " BIND(?o AS ?k) } GROUP BY ?k"));
    assertThat(said("propertyPartition", "property", "triples"))
        .as("%s: triples of properties", what)
        .isEqualTo(rows("SELECT (?p AS ?k) (COUNT(*) AS ?n) WHERE { " + all + " } GROUP BY ?p"));
    assertThat(said("propertyPartition", "property", "distinctSubjects"))
        .as("%s: subjects of properties", what)
        .isEqualTo(
            rows("SELECT (?p AS ?k) (COUNT(DISTINCT ?s) AS ?n) WHERE { " + all + " } GROUP BY ?p"));
    assertThat(said("propertyPartition", "property", "distinctObjects"))
        .as("%s: objects of properties", what)
        .isEqualTo(
            rows("SELECT (?p AS ?k) (COUNT(DISTINCT ?o) AS ?n) WHERE { " + all + " } GROUP BY ?p"));
  }

  private Map<String, Long> said(String partition, String of, String counted) {
    return rows(
        "SELECT ?k ?n WHERE { <"
            + base
            + "dataset> void:"
            + partition
            + " ?part . ?part void:"
            + of
            + " ?k ; void:"
            + counted
            + " ?n }");
  }

  private Map<String, Long> rows(String query) {
    Map<String, Long> rows = new TreeMap<>();
    Txn.executeRead(
        dataset,
        () -> {
          try (QueryExec exec = QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
            RowSet found = exec.select();
            found.forEachRemaining(
                row ->
                    rows.put(
                        row.get("k").isURI()
                            ? row.get("k").getURI()
                            : row.get("k").getLiteralLexicalForm(),
                        Long.valueOf(row.get("n").getLiteralLexicalForm())));
          }
        });
    return rows;
  }
}
