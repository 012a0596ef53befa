package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetDescription;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/**
 * A query operation of the SPARQL 1.1 Protocol, §2.1.
 *
 * @param query parsed by the grammar of SPARQL 1.1, without its FROM clauses
 * @param graphs the dataset that the protocol's parameters name or, where they name none, the query
 *     (§2.1.4)
 * @param format the form asked for by parameter
 */
record SparqlRequest(Query query, DatasetDescription graphs, Optional<String> format) {
  private static final int MAX_BODY = 1 << 20;
  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  /**
   * Reads it in each of the protocol's three ways.
   *
   * @param base against which the query's relative IRIs are resolved
   * @throws RequestException 400, 403, 405, 413 or 415
   */
  static SparqlRequest read(Request request, String base) {
    Parameters parameters = request.parameters();
    String text;
    if (request.reads()) {
      text = query(parameters);
    } else {
      switch (mediaType(request)) {
        case FORM_TYPE -> {
          parameters = Parameters.read(Percent.utf8(request.body(MAX_BODY)));
          text = query(parameters);
        }
        case QUERY_TYPE -> text = direct(request, parameters);
        case "application/sparql-update" -> throw noUpdate();
        default ->
            throw new RequestException(
                Problems.of(
                    415,
                    "Unsupported media type",
                    "A query is posted as " + QUERY_TYPE + " or as " + FORM_TYPE + "."));
      }
    }
    Query query = parse(text, base);
    DatasetDescription graphs = graphs(parameters, query);
    query.getGraphURIs().clear();
    query.getNamedGraphURIs().clear();
    return new SparqlRequest(query, graphs, format(parameters));
  }

  private static String mediaType(Request request) {
    List<String> fields = request.header("Content-Type");
    String field = fields.isEmpty() ? "" : fields.get(0);
    String lower = field.toLowerCase(Locale.ROOT).replace(" ", "");
    int charset = lower.indexOf(";charset=");
    if (charset >= 0 && !lower.substring(charset).matches(";charset=\"?utf-8\"?(;.*)?")) {
      throw new RequestException(
          Problems.of(415, "Unsupported media type", "A query is sent in UTF-8."));
    }
    return lower.split(";", 2)[0];
  }

  private static String direct(Request request, Parameters parameters) {
    if (parameters.first("query").isPresent()) {
      throw bad("The query is given twice: in the body and as the parameter query.");
    }
    return Percent.utf8(request.body(MAX_BODY));
  }

  private static String query(Parameters parameters) {
    if (parameters.first("update").isPresent()) {
      throw noUpdate();
    }
    List<String> queries = parameters.all("query");
    if (queries.size() > 1) {
      throw bad("The parameter query is given more than once.");
    }
    if (queries.isEmpty()) {
      throw bad(
          "This is a SPARQL 1.1 endpoint: send a query as the parameter query, for example"
              + " ?query=SELECT%20*%20%7B%3Fgrant%20a%20%3Chttp%3A%2F%2Fvivoweb.org%2Fontology"
              + "%2Fcore%23Grant%3E%7D%20LIMIT%2010");
    }
    return queries.get(0);
  }

  private static Query parse(String text, String base) {
    try {
      return QueryFactory.parse(new Query(), text, base, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException malformed) {
      ProblemDetails problem = Problems.of(400, "Malformed query", message(malformed));
      if (malformed.getLine() > 0) {
        problem = problem.with("line", malformed.getLine()).with("column", malformed.getColumn());
      }
      throw new RequestException(problem);
    } catch (QueryException malformed) {
      throw new RequestException(Problems.of(400, "Malformed query", message(malformed)));
    } catch (StackOverflowError nested) {
      throw tooDeep();
    }
  }

  private static String message(QueryException malformed) {
    String message = malformed.getMessage();
    return message == null ? "The query is not one of SPARQL 1.1." : message.strip();
  }

  static RequestException tooDeep() {
    return new RequestException(
        Problems.of(400, "Query too complex", "The query is nested too deeply."));
  }

  private static DatasetDescription graphs(Parameters parameters, Query query) {
    List<String> defaults = parameters.all("default-graph-uri");
    List<String> named = parameters.all("named-graph-uri");
    if (defaults.isEmpty() && named.isEmpty()) {
      return new DatasetDescription(
          List.copyOf(query.getGraphURIs()), List.copyOf(query.getNamedGraphURIs()));
    }
    return new DatasetDescription(defaults, named);
  }

  private static Optional<String> format(Parameters parameters) {
    return parameters.first("format").or(() -> parameters.first("output"));
  }

  private static RequestException bad(String detail) {
    return new RequestException(Problems.of(400, "Bad request", detail));
  }

  private static RequestException noUpdate() {
    return new RequestException(
        Problems.of(
            403,
            "Read only",
            "This endpoint answers queries; its data change only by publishing a release."));
  }
}
