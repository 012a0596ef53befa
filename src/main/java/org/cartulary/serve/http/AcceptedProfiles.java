package org.cartulary.serve.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The profiles that a client prefers, by {@code Accept-Profile} (W3C, Content Negotiation by
 * Profile, §7.1): IRIs in angle brackets with weights. What is malformed is passed over.
 */
final class AcceptedProfiles {
  /** The field of the request. */
  static final String FIELD = "Accept-Profile";

  /** An element; what follows it up to the next bracket is its weight, or not understood. */
  private static final Pattern ELEMENT = Pattern.compile("<([^<>]*)>([^<>,]*)");

  private static final Pattern WEIGHT =
      Pattern.compile("\\s*;\\s*[qQ]\\s*=\\s*([0-9.]+)\\s*(?:;.*)?");

  private final Map<String, Double> weights;

  private AcceptedProfiles(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** What the values of all lines of the field say. */
  static AcceptedProfiles of(List<String> fields) {
    Map<String, Double> weights = new HashMap<>();
    for (String field : fields) {
      Matcher element = ELEMENT.matcher(field);
      while (element.find()) {
        weight(element.group(2))
            .ifPresent(weight -> weights.merge(element.group(1).strip(), weight, Math::max));
      }
    }
    return new AcceptedProfiles(weights);
  }

  private static OptionalDouble weight(String parameters) {
    if (!parameters.contains(";")) {
      return OptionalDouble.of(1);
    }
    Matcher weight = WEIGHT.matcher(parameters);
    return weight.matches() ? FieldValue.weight(weight.group(1)) : OptionalDouble.empty();
  }

  /**
   * The offers in groups, those first whose profile is wanted most, and at the end those of which
   * the client says nothing. What keeps only profiles that it does not take is left out.
   */
  <T extends Offer> List<List<T>> ranked(List<T> offers) {
    if (weights.isEmpty()) {
      return List.of(offers);
    }
    Map<Double, List<T>> ranks = new TreeMap<>(Comparator.reverseOrder());
    for (T offer : offers) {
      OptionalDouble named =
          offer.profiles().stream().filter(weights::containsKey).mapToDouble(weights::get).max();
      if (named.isEmpty() || named.getAsDouble() > 0) {
        ranks.computeIfAbsent(named.orElse(0), any -> new ArrayList<>()).add(offer);
      }
    }
    return List.copyOf(ranks.values());
  }
}
