package org.cartulary.serve.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters as forms send them: application/x-www-form-urlencoded in UTF-8. */
public final class Parameters {
  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads a query or the body of a form.
   *
   * @throws RequestException 400 if an escape is broken or the text is not UTF-8
   */
  public static Parameters read(String form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      values
          .computeIfAbsent(Percent.decode(name, true), any -> new ArrayList<>())
          .add(Percent.decode(value, true));
    }
    return new Parameters(values);
  }

  /** The values of a parameter in the order in which they were sent; none if it was not. */
  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** The first value of a parameter. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The names of the parameters, in the order in which they were sent. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }
}
