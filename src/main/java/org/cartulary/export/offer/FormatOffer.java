package org.cartulary.export.offer;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.cartulary.export.record.FileFormat;

/**
 * A format by its name.
 *
 * @param id {@code crossref}
 * @param description what it is, in a line
 * @param options what may be asked for, by name, with a line for each
 */
public record FormatOffer(
    String id,
    String description,
    Map<String, String> options,
    BiFunction<Released, FormatOptions, FileFormat> maker) {

  /**
   * The format for a release.
   *
   * @param given options by name
   * @throws FormatOptionException if one is unknown, missing or not understood
   */
  public FileFormat of(Released released, Map<String, String> given) {
    TreeSet<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(options.keySet());
    if (!unknown.isEmpty()) {
      throw new FormatOptionException(
          id
              + " has no option "
              + unknown.first()
              + (options.isEmpty()
                  ? ""
                  : "; it has " + String.join(", ", new TreeSet<>(options.keySet()))));
    }
    try {
      return maker.apply(released, new FormatOptions(id, given));
    } catch (IllegalArgumentException notUnderstood) {
      throw new FormatOptionException(id + ": " + notUnderstood.getMessage());
    }
  }
}
