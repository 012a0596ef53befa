package org.cartulary.site;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.Parameter;
import org.cartulary.store.query.QueryLibrary;

/** Lists the query library for people. */
final class LibraryPrinter {
  private LibraryPrinter() {}

  static String print(QueryLibrary library) {
    return library.all().stream().map(LibraryPrinter::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(LibraryQuery query) {
    StringBuilder out = new StringBuilder();
    out.append(query.name()).append("\n    ").append(query.title()).append('\n');
    for (Parameter parameter : query.parameters()) {
      out.append("    ").append(parameter.name()).append(" (").append(parameter.type().id());
      parameter
          .defaultValue()
          .ifPresent(value -> out.append(", ").append(value).append(" by default"));
      out.append("): ").append(parameter.description()).append('\n');
    }
    return out.append("    ./cartulary query ")
        .append(query.name())
        .append(example(query))
        .append('\n')
        .toString();
  }

  private static String example(LibraryQuery query) {
    Map<String, String> sorted = new TreeMap<>(query.example());
    return sorted.entrySet().stream()
        .map(
            e ->
                " "
                    + e.getKey()
                    + "="
                    + (e.getValue().contains(" ") ? '"' + e.getValue() + '"' : e.getValue()))
        .collect(Collectors.joining());
  }
}
