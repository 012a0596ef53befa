package org.cartulary.store.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query is to answer, read from a file: a line with its name and arguments, an underscore
 * for a space, and below it its rows, indented.
 */
public record ExpectedAnswer(String query, Map<String, String> arguments, List<String> rows) {

  /** The answers that stand in a file. */
  public static List<ExpectedAnswer> read(String file) {
    List<ExpectedAnswer> answers = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.startsWith("  ")) {
          answers.get(answers.size() - 1).rows().add(line.substring(2));
        } else if (!line.startsWith("#") && !line.isBlank()) {
          answers.add(question(line.split(" ")));
        }
      }
      return answers;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ExpectedAnswer question(String[] words) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] argument = words[i].split("=", 2);
      arguments.put(argument[0], argument[1].replace('_', ' '));
    }
    return new ExpectedAnswer(words[0], arguments, new ArrayList<>());
  }

  @Override
  public String toString() {
    return query + " " + arguments;
  }
}
