package org.cartulary.store.query;

import java.util.ArrayList;
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
 * @param words what is said of it
 * @param parameters what it takes, in the order of its header
 * @param example values of parameters for which it is worth asking
 * @param chart how its answer is drawn, if its header says so
 * @param query a SELECT or CONSTRUCT query of SPARQL 1.1, not to be changed
 */
public record LibraryQuery(
    String name,
    Words words,
    List<Parameter> parameters,
    Map<String, String> example,
    Optional<Chart> chart,
    Query query) {
  public LibraryQuery {
    parameters = List.copyOf(parameters);
    example = Map.copyOf(example);
  }

  /**
   * What is said of a query, in the languages of its header.
   *
   * @param title the question in a few words
   * @param description what its answer holds
   * @param askedBy who asks this, and where it is shown today; may be empty
   */
  public record Words(LocalText title, LocalText description, LocalText askedBy) {}

  /** The question in a few words, in English where it is to be had. */
  public String title() {
    return words.title().toString();
  }

  /** What its answer holds, in English where it is to be had. */
  public String description() {
    return words.description().toString();
  }

  /** Whether its answer is a graph; else it is a table. */
  public boolean isGraph() {
    return query.isConstructType();
  }

  /**
   * The terms to put in place of the query's variables. They are put in as terms, never as text, so
   * no value can change the question.
   *
   * @param values texts by parameter name; defaults stand in for those that are missing
   * @throws ArgumentException if any is unknown, missing, or not of its type
   */
  public Map<String, Node> bind(Map<String, String> values) {
    List<ArgumentProblem> problems = new ArrayList<>();
    Map<String, Node> terms = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Optional<String> value =
          Optional.ofNullable(values.get(parameter.name())).or(parameter::defaultValue);
      Optional<Node> term = value.flatMap(parameter::term);
      if (term.isPresent()) {
        terms.put(parameter.name(), term.get());
      } else {
        problems.add(value.map(text -> refused(parameter, text)).orElse(missing(parameter)));
      }
    }
    values.keySet().stream().filter(this::isUnknown).map(this::unknown).forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new ArgumentException(problems);
    }
    return terms;
  }

  private boolean isUnknown(String given) {
    return parameters.stream().noneMatch(parameter -> parameter.name().equals(given));
  }

  private ArgumentProblem missing(Parameter parameter) {
    return new ArgumentProblem(
        parameter.name(),
        ArgumentProblem.Kind.MISSING,
        "the query " + name + " needs " + parameter.name() + ": " + parameter.description(),
        "give " + parameter.expected());
  }

  private static ArgumentProblem refused(Parameter parameter, String value) {
    return new ArgumentProblem(
        parameter.name(),
        ArgumentProblem.Kind.REFUSED,
        parameter.name() + " is not of type " + parameter.type().id() + ": " + value,
        "give " + parameter.expected());
  }

  private ArgumentProblem unknown(String given) {
    String taken =
        parameters.isEmpty()
            ? "none"
            : String.join(", ", parameters.stream().map(Parameter::name).toList());
    return new ArgumentProblem(
        given,
        ArgumentProblem.Kind.UNKNOWN,
        "the query " + name + " has no parameter " + given,
        "it takes " + taken);
  }
}
