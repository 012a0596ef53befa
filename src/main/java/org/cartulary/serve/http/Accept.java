package org.cartulary.serve.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Content negotiation by RFC 9110 §12.5.1: weights, {@code q=0}, wildcards, lists, and the most
 * specific range that matches decides. Elements that are malformed are passed over; a field that
 * says nothing counts as absent, and then everything is acceptable. Of what is acceptable, a form
 * that keeps a profile which {@code Accept-Profile} names comes before all others.
 */
public final class Accept {
  /** The least specificity of a range without wildcards. */
  private static final int EXACT = 2;

  private final List<MediaRange> ranges;
  private final AcceptedProfiles profiles;

  private Accept(List<MediaRange> ranges, AcceptedProfiles profiles) {
    this.ranges = ranges;
    this.profiles = profiles;
  }

  /**
   * Reads an {@code Accept} field.
   *
   * @param fields the values of all lines of the field, in order
   */
  public static Accept of(List<String> fields) {
    return of(fields, List.of());
  }

  /**
   * Reads an {@code Accept} and an {@code Accept-Profile} field.
   *
   * @param fields the values of all lines of the first, in order
   * @param profiles those of the second
   */
  public static Accept of(List<String> fields, List<String> profiles) {
    return new Accept(
        fields.stream()
            .flatMap(field -> FieldValue.split(field, ',').stream())
            .map(MediaRange::parse)
            .flatMap(Optional::stream)
            .toList(),
        AcceptedProfiles.of(profiles));
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
    return profiles.ranked(offers).stream()
        .map(rank -> best(rank, known))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private <T extends Offer> Optional<T> best(List<T> offers, Set<String> known) {
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
