package org.cartulary.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds funders by any of their names: full, short, in another language, by a programme, by ROR id.
 * Case, width, accents and punctuation do not tell names apart; "&amp;" is "and". Several funders
 * may share a name.
 */
public final class FunderIndex {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, List<Funder>> byName = new HashMap<>();
  private final Map<String, List<Funder>> byProgramme = new HashMap<>();
  private final Map<String, Funder> byKey = new HashMap<>();
  private final Map<String, Funder> byRor = new HashMap<>();

  public FunderIndex(List<Funder> funders) {
    for (Funder funder : funders) {
      add(byName, funder.name(), funder);
      funder.abbreviations().forEach(name -> add(byName, name, funder));
      funder.otherNames().forEach(name -> add(byName, name, funder));
      funder.programmes().forEach(name -> add(byProgramme, name, funder));
      byKey.put(funder.key(), funder);
      if (funder.ror() != null) {
        byRor.put(funder.ror(), funder);
      }
    }
  }

  private static void add(Map<String, List<Funder>> index, String name, Funder funder) {
    List<Funder> named = index.computeIfAbsent(folded(name), key -> new ArrayList<>(1));
    if (!named.contains(funder)) {
      named.add(funder);
    }
  }

  /** All funders that bear this name, in the order in which they were given. */
  public List<Funder> named(String name) {
    return List.copyOf(byName.getOrDefault(folded(name), List.of()));
  }

  /** The funders of a programme: those whose programme's name the printed one starts with. */
  public List<Funder> ofProgramme(String printed) {
    String words = folded(printed);
    for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      List<Funder> funders = byProgramme.get(words.substring(0, end));
      if (funders != null) {
        return List.copyOf(funders);
      }
    }
    return List.of();
  }

  /** The funder with that key. */
  public Optional<Funder> withKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /**
   * The funder that an organisation is: by its ROR id if it has one, else by its name. A name that
   * several funders bear finds none of them.
   */
  public Optional<Funder> find(Organization organization) {
    Optional<Funder> named = only(named(organization.name()));
    if (organization.ror() == null) {
      return named;
    }
    Optional<Funder> identified = Optional.ofNullable(byRor.get(organization.ror()));
    return identified.isPresent() ? identified : named.filter(funder -> funder.ror() == null);
  }

  /** The one in the list, or none where there are several. */
  public static Optional<Funder> only(List<Funder> funders) {
    return funders.size() == 1 ? Optional.of(funders.get(0)) : Optional.empty();
  }

  private static String folded(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = plain.toLowerCase(Locale.ROOT).replace("&", " and ");
    return Normalizer.normalize(
        BETWEEN_WORDS.matcher(words).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }
}
