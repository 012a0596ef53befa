package org.cartulary.serve.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.list.ListView.Field;

/**
 * What is chosen of the facets of a list: values of one facet are alternatives, facets add up. Any
 * text can be chosen; what there is not finds nothing.
 *
 * @param values per facet, in the order in which they were chosen; only facets of which something
 *     is
 * @param <F> the facets, in the order in which an address names them
 */
public record FacetChoice<F extends Enum<F>>(Map<F, List<String>> values) {
  /** Of a facet; what more is chosen is passed over. */
  private static final int MAX_VALUES = 20;

  private static final int MAX_VALUE = 1_000;

  public FacetChoice {
    SortedMap<F, List<String>> copy = new TreeMap<>();
    values.forEach((facet, some) -> copy.put(facet, List.copyOf(some)));
    copy.values().removeIf(List::isEmpty);
    values = copy;
  }

  /** Nothing is chosen. */
  static <F extends Enum<F>> FacetChoice<F> none() {
    return new FacetChoice<F>(Map.of());
  }

  /** What the parameters choose of these facets. */
  public static <F extends Enum<F>> FacetChoice<F> read(
      Collection<F> facets, Parameters parameters) {
    Map<F, List<String>> values = new TreeMap<>();
    for (F facet : facets) {
      values.put(
          facet,
          parameters.all(code(facet)).stream()
              .filter(value -> !value.isBlank() && value.length() <= MAX_VALUE)
              .distinct()
              .limit(MAX_VALUES)
              .toList());
    }
    return new FacetChoice<>(values);
  }

  /** The name of a facet as a parameter, and among the messages. */
  static String code(Enum<?> facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /** The values that are chosen of a facet. */
  public List<String> of(F facet) {
    return values.getOrDefault(facet, List.of());
  }

  boolean has(F facet, String value) {
    return of(facet).contains(value);
  }

  /** The same with one more value. */
  FacetChoice<F> with(F facet, String value) {
    List<String> more = new ArrayList<>(of(facet));
    more.add(value);
    return choosing(facet, more);
  }

  /** The same without that value. */
  FacetChoice<F> without(F facet, String value) {
    return choosing(facet, of(facet).stream().filter(other -> !other.equals(value)).toList());
  }

  private FacetChoice<F> choosing(F facet, List<String> some) {
    Map<F, List<String>> others = new TreeMap<>(values);
    others.put(facet, some);
    return new FacetChoice<F>(others);
  }

  /** The parameters that choose the same. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    values.forEach(
        (facet, some) -> some.forEach(value -> fields.add(new Field(code(facet), value))));
    return fields;
  }

  /** The address of a list narrowed like that. */
  public String href(String path) {
    return Field.href(path, fields());
  }
}
