package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/**
 * An operation of the SPARQL 1.1 Protocol, in whichever of its ways it was sent (§2.1, §2.2). At
 * most one of query and update is there; neither asks for the service description.
 *
 * @param query the text of a query
 * @param update the text of an update
 * @param parameters what came beside it
 */
record ProtocolRequest(Optional<String> query, Optional<String> update, Parameters parameters) {
  private static final int MAX_BODY = 1 << 20;
  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String UPDATE_TYPE = "application/sparql-update";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  /**
   * Reads it.
   *
   * @throws RequestException 400, 413 or 415
   */
  static ProtocolRequest read(Request request) {
    if (request.reads()) {
      return sent(request.parameters());
    }
    requirePlain(request);
    switch (mediaType(request)) {
      case FORM_TYPE -> {
        ProtocolRequest sent = sent(Parameters.read(Percent.utf8(request.body(MAX_BODY))));
        if (sent.query().isEmpty() && sent.update().isEmpty()) {
          throw bad("The form has neither the parameter query nor the parameter update.");
        }
        return sent;
      }
      case QUERY_TYPE -> {
        return new ProtocolRequest(
            Optional.of(direct(request, "query")), Optional.empty(), request.parameters());
      }
      case UPDATE_TYPE -> {
        return new ProtocolRequest(
            Optional.empty(), Optional.of(direct(request, "update")), request.parameters());
      }
      default ->
          throw new RequestException(
              Problems.of(
                  415,
                  "Unsupported media type",
                  "A query is posted as " + QUERY_TYPE + " or as " + FORM_TYPE + "."));
    }
  }

  /** Compressed bodies are not unpacked: nobody needs it, and they may be bombs. */
  private static void requirePlain(Request request) {
    for (String coding : request.header("Content-Encoding")) {
      if (!coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
        throw new RequestException(
            Problems.of(
                415, "Unsupported content coding", "A query is sent without Content-Encoding."),
            Map.of("Accept-Encoding", "identity"));
      }
    }
  }

  private static ProtocolRequest sent(Parameters parameters) {
    Optional<String> query = single(parameters, "query");
    Optional<String> update = single(parameters, "update");
    if (query.isPresent() && update.isPresent()) {
      throw bad("A request has a query or an update, not both.");
    }
    return new ProtocolRequest(query, update, parameters);
  }

  private static Optional<String> single(Parameters parameters, String name) {
    List<String> values = parameters.all(name);
    if (values.size() > 1) {
      throw bad("The parameter " + name + " is given more than once.");
    }
    return values.stream().findFirst();
  }

  private static String direct(Request request, String name) {
    if (request.parameters().first(name).isPresent()) {
      throw bad("The " + name + " is given twice: in the body and as the parameter " + name + ".");
    }
    return Percent.utf8(request.body(MAX_BODY));
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

  private static RequestException bad(String detail) {
    return new RequestException(Problems.of(400, "Bad request", detail));
  }
}
