package org.cartulary.store.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * A question of the library, parsed once.
 *
 * @param name the file's name without its ending, such as {@code grants-of-person}
 * @param title the question in a few words
 * @param description what its answer holds
 * @param parameters what it takes, in the order of its header
 * @param example values of parameters for which it is worth asking
 * @param query a SELECT query of SPARQL 1.1, not to be changed
 */
public record LibraryQuery(
    String name,
    String title,
    String description,
    List<Parameter> parameters,
    Map<String, String> example,
    Query query) {
  public LibraryQuery {
    parameters = List.copyOf(parameters);
    example = Map.copyOf(example);
  }

  /**
   * The terms to put in place of the query's variables. They are put in as terms, never as text, so
   * no value can change the question.
   *
   * @param values texts by parameter name; defaults stand in for those that are missing
   * @throws ArgumentException if one is unknown, missing, or not of its type
   */
  public Map<String, Node> bind(Map<String, String> values) {
    for (String given : values.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(given))) {
        throw new ArgumentException(
            "the query " + name + " has no parameter " + given + "; it takes " + signature());
      }
    }
    Map<String, Node> terms = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      String value =
          Optional.ofNullable(values.get(parameter.name()))
              .or(parameter::defaultValue)
              .orElseThrow(
                  () ->
                      new ArgumentException(
                          "the query "
                              + name
                              + " needs "
                              + parameter.name()
                              + ": "
                              + parameter.description()));
      terms.put(
          parameter.name(),
          parameter
              .type()
              .term(value)
              .orElseThrow(
                  () ->
                      new ArgumentException(
                          parameter.name()
                              + " is not of type "
                              + parameter.type().id()
                              + ": "
                              + value)));
    }
    return terms;
  }

  private String signature() {
    return parameters.isEmpty()
        ? "none"
        : String.join(", ", parameters.stream().map(Parameter::name).toList());
  }
}
