package org.cartulary.store.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one file: a header of YAML in lines that start with {@code #+}, as grlc writes it, then a
 * SELECT or CONSTRUCT query of SPARQL 1.1.
 */
final class QueryFileReader {
  /** What starts a line of the header. */
  static final String MARK = "#+";

  private final ProblemSink sink;

  QueryFileReader(ProblemSink sink) {
    this.sink = sink;
  }

  /** The query; empty if something was wrong, which is reported. */
  Optional<LibraryQuery> read(QueryFile file) {
    HeaderProblems problems = new HeaderProblems(file, sink);
    Optional<QueryHeader.Content> header =
        yaml(file, problems).map(root -> new QueryHeader(problems).read(root));
    Optional<Query> query = parse(file, problems);
    if (header.isEmpty() || query.isEmpty()) {
      return Optional.empty();
    }
    QueryHeader.Content content = header.get();
    checkVariables(content.parameters(), query.get(), problems);
    LibraryQuery read =
        new LibraryQuery(
            file.name(),
            content.words(),
            content.parameters(),
            content.example(),
            content.chart(),
            query.get());
    checkExample(read, problems);
    checkChart(read, problems);
    return problems.any() ? Optional.empty() : Optional.of(read);
  }

  private static Optional<Node> yaml(QueryFile file, HeaderProblems problems) {
    String header =
        file.text()
            .lines()
            .takeWhile(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()))
            .collect(Collectors.joining("\n"));
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(header);
      if (root.isEmpty()) {
        problems.at(ProblemCode.QUERY_HEADER, 1, 1, "there is no header: title is missing");
      }
      return root;
    } catch (MarkedYamlEngineException malformed) {
      problems.at(ProblemCode.QUERY_HEADER, malformed.getProblemMark(), malformed.getProblem());
      return Optional.empty();
    }
  }

  private static Optional<Query> parse(QueryFile file, HeaderProblems problems) {
    try {
      Query query = QueryFactory.create(file.text(), Syntax.syntaxSPARQL_11);
      if (query.isSelectType() || query.isConstructType()) {
        return Optional.of(query);
      }
      problems.at(
          ProblemCode.QUERY_SYNTAX,
          1,
          1,
          "a query of the library is a SELECT or a CONSTRUCT query");
    } catch (QueryParseException malformed) {
      problems.at(
          ProblemCode.QUERY_SYNTAX, malformed.getLine(), malformed.getColumn(), message(malformed));
    } catch (QueryException malformed) {
      problems.at(ProblemCode.QUERY_SYNTAX, 1, 1, message(malformed));
    }
    return Optional.empty();
  }

  private static String message(QueryException malformed) {
    String message = malformed.getMessage();
    return message == null ? "not a query of SPARQL 1.1" : message.strip();
  }

  private static void checkVariables(
      List<Parameter> parameters, Query query, HeaderProblems problems) {
    String text = query.serialize();
    for (Parameter parameter : parameters) {
      boolean used =
          Pattern.compile("[?$]" + Pattern.quote(parameter.name()) + "\\b").matcher(text).find();
      if (!used) {
        problems.at(
            ProblemCode.QUERY_HEADER, 1, 1, "the query has no variable ?" + parameter.name());
      }
    }
  }

  private static void checkExample(LibraryQuery query, HeaderProblems problems) {
    try {
      BoundQuery.of(query.query(), query.bind(query.example()));
    } catch (ArgumentException incomplete) {
      problems.at(
          ProblemCode.QUERY_HEADER, 1, 1, "the example cannot be run: " + incomplete.getMessage());
    } catch (QueryScopeException assigned) {
      problems.at(
          ProblemCode.QUERY_HEADER,
          1,
          1,
          "a parameter stands where no value can: " + message(assigned));
    }
  }

  private static void checkChart(LibraryQuery query, HeaderProblems problems) {
    List<String> columns = query.isGraph() ? List.of() : query.query().getResultVars();
    for (String needed : query.chart().map(Chart::columns).orElse(List.of())) {
      if (!columns.contains(needed)) {
        problems.at(
            ProblemCode.QUERY_HEADER, 1, 1, "the chart's column is not selected: " + needed);
      }
    }
  }
}
