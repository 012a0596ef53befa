package org.cartulary.serve.sparql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartulary.serve.http.Percent;

/** Parameters as forms send them: application/x-www-form-urlencoded in UTF-8. */
final class FormParameters {
  private FormParameters() {}

  /** The values by name, in order. */
  static Map<String, List<String>> read(String form) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters
          .computeIfAbsent(Percent.decode(name, true), any -> new ArrayList<>())
          .add(Percent.decode(value, true));
    }
    return parameters;
  }
}
