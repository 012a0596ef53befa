package org.cartulary.serve.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Content negotiation by RFC 9110 §12.5.1: weights, {@code q=0}, wildcards, lists, and the most
 * specific range that matches decides. Elements that are malformed are passed over; a field that
 * says nothing counts as absent, and then everything is acceptable.
 */
public final class Accept {
  /** The least specificity of a range without wildcards. */
  private static final int EXACT = 2;

  private final List<MediaRange> ranges;

  private Accept(List<MediaRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads an {@code Accept} field.
   *
   * @param fields the values of all lines of the field, in order
   */
  public static Accept of(List<String> fields) {
    return new Accept(
        fields.stream()
            .flatMap(field -> FieldValue.split(field, ',').stream())
            .map(MediaRange::parse)
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * The best of what there is.
   *
   * @param offers in the order of our own preference, which decides between equal weights
   * @return empty if none is acceptable (406)
   */
  public <T extends Offer> Optional<T> choose(List<T> offers) {
    Set<String> known =
        offers.stream()
            .flatMap(offer -> offer.profiles().stream())
            .collect(Collectors.toUnmodifiableSet());
    T best = null;
    double bestWeight = 0;
    for (T offer : offers) {
      double weight = weight(offer, known);
      if (weight > bestWeight) {
        best = offer;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  private double weight(Offer offer, Set<String> known) {
    double weight = weight(offer, offer.mediaTypes().get(0), 0, known);
    for (String other : offer.mediaTypes().subList(1, offer.mediaTypes().size())) {
      weight = Math.max(weight, weight(offer, other, EXACT, known));
    }
    return weight;
  }

  /**
   * The weight of a media type by the most specific range that matches it, if that is at least so
   * specific: a wildcard means what an offer is, not what else it could be called.
   */
  private double weight(Offer offer, String mediaType, int least, Set<String> known) {
    if (ranges.isEmpty()) {
      return 1;
    }
    int specificity = least - 1;
    double weight = 0;
    for (MediaRange range : ranges) {
      int matches = range.specificity(mediaType, offer.profiles(), known);
      if (matches > specificity) {
        specificity = matches;
        weight = range.weight();
      }
    }
    return weight;
  }
}
