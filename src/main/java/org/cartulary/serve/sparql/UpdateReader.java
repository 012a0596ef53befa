package org.cartulary.serve.sparql;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;

/**
 * Reads an update operation of the SPARQL 1.1 Protocol, §2.2. Nothing is fetched from elsewhere:
 * {@code LOAD} is refused, and {@code LOAD SILENT} does what it does when there is nothing to load.
 */
final class UpdateReader {
  private final String base;

  /**
   * A reader.
   *
   * @param base against which relative IRIs are resolved
   */
  UpdateReader(String base) {
    this.base = base;
  }

  /**
   * The operations, on the graphs that the parameters name.
   *
   * @throws RequestException 400 if it is malformed or names graphs both ways (§2.2.3), 403 if it
   *     reaches outside
   */
  UpdateRequest read(String text, Parameters parameters) {
    UpdateRequest all = SparqlText.update(text, base);
    List<String> using = parameters.all("using-graph-uri");
    List<String> named = parameters.all("using-named-graph-uri");
    UpdateRequest read = new UpdateRequest();
    for (Update update : all.getOperations()) {
      if (update instanceof UpdateLoad load) {
        refuse(load);
        continue;
      }
      if (update instanceof UpdateWithUsing modify && !(using.isEmpty() && named.isEmpty())) {
        use(modify, using, named);
      }
      QueryGuard.check(update);
      read.add(update);
    }
    return read;
  }

  private static void refuse(UpdateLoad load) {
    if (!load.isSilent()) {
      throw new RequestException(
          Problems.of(403, "Update refused", "LOAD is switched off: nothing is fetched."));
    }
  }

  private static void use(UpdateWithUsing update, List<String> using, List<String> named) {
    if (!update.getUsing().isEmpty()
        || !update.getUsingNamed().isEmpty()
        || update.getWithIRI() != null) {
      throw new RequestException(
          Problems.of(
              400,
              "Bad request",
              "The graphs are named by parameter and by USING or WITH; the protocol allows one."));
    }
    using.forEach(iri -> update.addUsing(NodeFactory.createURI(iri)));
    named.forEach(iri -> update.addUsingNamed(NodeFactory.createURI(iri)));
  }
}
