package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Parameters;
import org.cartulary.store.query.ArgumentException;
import org.cartulary.store.query.ArgumentProblem;
import org.jspecify.annotations.Nullable;

/** Reads what a query is asked with, and finds everything that is wrong with it. */
final class QuestionReader {
  private static final String LIMIT = "limit";
  static final String OFFSET = "offset";

  /** In characters; longer than whatever is asked for by name. */
  static final int MAX_LENGTH = 4_000;

  private final int maxRows;
  private final List<ArgumentProblem> problems = new ArrayList<>();

  /**
   * Reads one request.
   *
   * @param maxRows how many rows may be asked for at once
   */
  QuestionReader(int maxRows) {
    this.maxRows = maxRows;
  }

  /**
   * What is asked.
   *
   * @param defaultLimit how many rows there are where the request does not say
   * @return empty if something is wrong
   */
  Optional<Question> read(StoredQuery query, Parameters parameters, int defaultLimit) {
    Map<String, String> given = single(parameters);
    given.remove(Languages.PARAMETER);
    given.forEach(this::requireShort);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Window window = new Window(0, Math.min(defaultLimit, maxRows));
    if (!query.library().isGraph()) {
      long offset = number(given.remove(OFFSET), OFFSET, 0, Window.MAX_OFFSET, 0);
      long limit = number(given.remove(LIMIT), LIMIT, 1, maxRows, window.limit());
      window = new Window(offset, Math.toIntExact(limit));
    }
    try {
      Map<String, Node> terms = query.library().bind(given);
      return problems.isEmpty()
          ? Optional.of(new Question(query, given, terms, window))
          : Optional.empty();
    } catch (ArgumentException wrong) {
      problems.addAll(wrong.problems());
      return Optional.empty();
    }
  }

  /** What was wrong. */
  List<ArgumentProblem> problems() {
    return List.copyOf(problems);
  }

  /** What is too long is not repeated in what is said of it. */
  private void requireShort(String name, String value) {
    if (value.length() > MAX_LENGTH) {
      problems.add(
          new ArgumentProblem(
              name,
              ArgumentProblem.Kind.LONG,
              name + " has " + value.length() + " characters",
              "give at most " + MAX_LENGTH));
    }
  }

  private Map<String, String> single(Parameters parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : parameters.names()) {
      List<String> values = parameters.all(name);
      given.put(name, values.get(0));
      if (values.size() > 1) {
        problems.add(
            new ArgumentProblem(
                name,
                ArgumentProblem.Kind.REPEATED,
                name + " is given " + values.size() + " times",
                "give it once"));
      }
    }
    return given;
  }

  private long number(@Nullable String text, String name, long least, long most, long otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,10}")) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        new ArgumentProblem(
            name,
            ArgumentProblem.Kind.REFUSED,
            name + " is not possible: " + text,
            "give a whole number from " + least + " to " + most));
    return otherwise;
  }
}
