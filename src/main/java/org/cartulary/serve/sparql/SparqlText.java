package org.cartulary.serve.sparql;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;

/** Reads queries and updates by the grammar of SPARQL 1.1, and says what is wrong with them. */
final class SparqlText {
  /** Where the parser says that something is; what it quotes from the query may say so too. */
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:Lexical error|Encountered .*) at line (\\d{1,9}), column (\\d{1,9})",
          Pattern.DOTALL);

  private SparqlText() {}

  /**
   * The query.
   *
   * @param base against which its relative IRIs are resolved
   * @throws RequestException 400 with line and column if it is not one of SPARQL 1.1
   */
  static Query query(String text, String base) {
    return read(() -> QueryFactory.parse(new Query(), text, base, Syntax.syntaxSPARQL_11));
  }

  /**
   * The update.
   *
   * @param base against which its relative IRIs are resolved
   * @throws RequestException 400 with line and column if it is not one of SPARQL 1.1
   */
  static UpdateRequest update(String text, String base) {
    return read(() -> UpdateFactory.create(text, base, Syntax.syntaxSPARQL_11));
  }

  /** The algebra of a query (SPARQL 1.1 §18.2). */
  static Op algebra(Query query) {
    return read(() -> Algebra.compile(query));
  }

  private static <T> T read(Supplier<T> parser) {
    try {
      return parser.get();
    } catch (QueryParseException malformed) {
      throw new RequestException(malformed(malformed));
    } catch (QueryException malformed) {
      throw new RequestException(Problems.of(400, "Malformed query", message(malformed)));
    } catch (StackOverflowError nested) {
      throw tooDeep();
    }
  }

  /** The parser's own line and column are of the token before that which its message is about. */
  private static ProblemDetails malformed(QueryParseException malformed) {
    String message = message(malformed);
    ProblemDetails problem = Problems.of(400, "Malformed query", message);
    Matcher place = PLACE.matcher(message);
    if (place.find()) {
      return problem
          .with("line", Integer.parseInt(place.group(1)))
          .with("column", Integer.parseInt(place.group(2)));
    }
    return malformed.getLine() > 0
        ? problem.with("line", malformed.getLine()).with("column", malformed.getColumn())
        : problem;
  }

  private static String message(QueryException malformed) {
    String message = malformed.getMessage();
    return message == null ? "The query is not one of SPARQL 1.1." : message.strip();
  }

  static RequestException tooDeep() {
    return new RequestException(
        Problems.of(400, "Query too complex", "The query is nested too deeply."));
  }
}
