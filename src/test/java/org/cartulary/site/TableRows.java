package org.cartulary.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the tables that the command line prints. */
final class TableRows {
  private TableRows() {}

  /** The rows, cells parted by " | ". */
  static List<String> of(String table) {
    List<String> lines = table.lines().toList();
    int[] starts = starts(lines.get(1));
    return lines.subList(2, lines.size() - 1).stream().map(line -> row(line, starts)).toList();
  }

  private static int[] starts(String rule) {
    return IntStream.range(0, rule.length())
        .filter(i -> rule.charAt(i) == '-' && (i == 0 || rule.charAt(i - 1) == ' '))
        .toArray();
  }

  private static String row(String line, int[] starts) {
    return IntStream.range(0, starts.length)
        .mapToObj(
            i -> {
              int from = Math.min(starts[i], line.length());
              int to =
                  i + 1 < starts.length ? Math.min(starts[i + 1], line.length()) : line.length();
              return line.substring(from, to).strip();
            })
        .collect(Collectors.joining(" | "));
  }
}
