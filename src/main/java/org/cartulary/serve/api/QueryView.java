package org.cartulary.serve.api;

import java.util.List;
import java.util.Optional;
import org.cartulary.serve.page.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a query shows.
 *
 * @param askedBy who asks it; may be empty
 * @param path where its form leads
 * @param fields the form's
 * @param problems what was wrong with the arguments
 * @param answer what was found; empty if nothing was asked yet
 * @param sparql the query as it is kept
 */
public record QueryView(
    Value title,
    Value description,
    Value askedBy,
    String path,
    List<Field> fields,
    List<String> problems,
    Optional<Found> answer,
    String sparql) {
  public QueryView {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /**
   * A field of the form.
   *
   * @param label what it means
   * @param kind of the input, as HTML has it: text, number, date, url
   * @param value what stands in it
   * @param placeholder an example
   * @param options what there is to choose from; empty for an input
   * @param problem why what was given was refused, or null if it was not
   */
  public record Field(
      String name,
      Value label,
      String kind,
      String value,
      String placeholder,
      List<String> options,
      boolean required,
      @Nullable String problem) {}

  /**
   * An answer.
   *
   * @param columns the table's
   * @param rows of as many values as there are columns
   * @param first the number of the first row, from 1
   * @param drawing the picture of it, where the query has one
   * @param previous where the rows before are, or empty
   * @param next where the rows after are, or empty
   * @param forms the same as data
   * @param missing the collaborators whose answer is missing, and why
   */
  public record Found(
      List<String> columns,
      List<List<Value>> rows,
      long first,
      Optional<Drawing> drawing,
      Optional<String> previous,
      Optional<String> next,
      List<Value> forms,
      List<String> missing) {}
}
