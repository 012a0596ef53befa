package org.cartulary.serve.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cartulary.serve.list.ListView.FacetView;
import org.cartulary.serve.list.ListView.Link;
import org.cartulary.serve.list.ListView.Value;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Page;
import org.cartulary.store.search.Found.Count;
import org.cartulary.store.search.Label;
import org.jspecify.annotations.Nullable;

/**
 * Shows facets: their values with counts, each a link that chooses it or takes it away. A facet is
 * called {@code facet.CODE} in the messages, a value that is no thing {@code CODE.VALUE}.
 *
 * @param <F> the facets
 */
public final class FacetPainter<F extends Enum<F>> {
  /** How many values are shown at once; the chosen ones always are. */
  private static final int SHOWN = 8;

  private final FacetChoice<F> choice;
  private final Function<FacetChoice<F>, String> address;
  private final Page page;
  private final Messages words;

  /**
   * Facets of one list.
   *
   * @param choice what is chosen
   * @param address where the list stands that is narrowed like that
   */
  public FacetPainter(FacetChoice<F> choice, Function<FacetChoice<F>, String> address, Page page) {
    this.choice = choice;
    this.address = address;
    this.page = page;
    this.words = page.words();
  }

  /** A facet with its values in this order. */
  public FacetView facet(F facet, List<Count> counts) {
    List<Value> first = new ArrayList<>();
    List<Value> more = new ArrayList<>();
    for (Count count : counts) {
      Value value = value(facet, count);
      (value.chosen() || first.size() < SHOWN ? first : more).add(value);
    }
    return new FacetView(name(facet), first, more);
  }

  private String name(F facet) {
    return words.say("facet." + FacetChoice.code(facet));
  }

  private Value value(F facet, Count count) {
    boolean chosen = choice.has(facet, count.value());
    FacetChoice<F> other =
        chosen ? choice.without(facet, count.value()) : choice.with(facet, count.value());
    String to = address.apply(other);
    String href = page.href(to);
    return new Value(
        text(facet, count.value(), count.label()),
        count.label().map(this::foreign).orElse(null),
        words.say("number", count.count()),
        href == null ? to : href,
        chosen);
  }

  /** The language of a name, where it is not that of the page. */
  private @Nullable String foreign(Label label) {
    return label.language().isEmpty() || label.language().equals(page.language())
        ? null
        : label.language();
  }

  private String text(F facet, String value, Optional<Label> label) {
    return label
        .map(Label::text)
        .or(() -> words.find(FacetChoice.code(facet) + "." + value))
        .orElse(value);
  }

  /**
   * All that is chosen, each with the link that takes it away.
   *
   * @param labels the names of values that are things
   */
  public List<Link> chosen(Labels<F> labels) {
    List<Link> links = new ArrayList<>();
    choice
        .values()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        links.add(
                            Link.to(
                                words.say(
                                    "list.chosen",
                                    name(facet),
                                    text(facet, value, labels.of(facet, value))),
                                page.href(address.apply(choice.without(facet, value)))))));
    return links;
  }

  /** How the values of facets are called that are things. */
  @FunctionalInterface
  public interface Labels<F> {
    /** The name of a value; empty for codes and years, and what is not known. */
    Optional<Label> of(F facet, String value);
  }
}
