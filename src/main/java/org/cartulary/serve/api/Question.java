package org.cartulary.serve.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Percent;

/**
 * One query asked with arguments that were checked.
 *
 * @param query which one
 * @param given the arguments as they were sent, without those that page
 * @param terms what stands in place of the query's variables
 * @param window which rows; of a graph all is given
 */
record Question(
    StoredQuery query, Map<String, String> given, Map<String, Node> terms, Window window) {
  Question {
    given = new TreeMap<>(given);
    terms = Map.copyOf(terms);
  }

  /** What tells this question apart from every other, however it was written. */
  String key() {
    String arguments =
        new TreeMap<>(terms)
            .entrySet().stream()
                .map(term -> term.getKey() + "=" + term.getValue())
                .collect(Collectors.joining("\n"));
    return query.fingerprint() + "\n" + window + "\n" + arguments;
  }

  /** The same about other rows. */
  Question at(Window other) {
    return new Question(query, given, terms, other);
  }

  /**
   * Where it is answered.
   *
   * @param suffix of a form with its dot, or empty to leave the form to negotiation
   */
  String address(String suffix) {
    StringBuilder address = new StringBuilder(query.path()).append(suffix);
    char separator = '?';
    for (Map.Entry<String, String> argument : given.entrySet()) {
      address.append(separator).append(argument.getKey()).append('=');
      address.append(Percent.encode(argument.getValue()));
      separator = '&';
    }
    if (!query.library().isGraph()) {
      address.append(separator).append("limit=").append(window.limit());
      if (window.offset() > 0) {
        address.append("&offset=").append(window.offset());
      }
    }
    return address.toString();
  }
}
