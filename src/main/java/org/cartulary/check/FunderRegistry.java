package org.cartulary.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartulary.model.Fact;
import org.cartulary.model.Funder;
import org.cartulary.model.Grant;
import org.cartulary.model.Organization;

/** Finds the funders that a grant can mean, by any of their names; several may share one. */
final class FunderRegistry {
  private final Map<String, List<Funder>> byName = new HashMap<>();
  private final Map<String, List<Funder>> byProgramme = new HashMap<>();

  FunderRegistry(List<Funder> funders) {
    for (Funder funder : funders) {
      add(byName, funder.name(), funder);
      funder.abbreviations().forEach(name -> add(byName, name, funder));
      funder.otherNames().forEach(name -> add(byName, name, funder));
      funder.programmes().forEach(name -> add(byProgramme, name, funder));
    }
  }

  private static void add(Map<String, List<Funder>> index, String name, Funder funder) {
    List<Funder> named = index.computeIfAbsent(folded(name), key -> new ArrayList<>());
    if (!named.contains(funder)) {
      named.add(funder);
    }
  }

  /** The funders that the grant's funder, or where none is named its programme, can mean. */
  List<Funder> of(Grant grant) {
    Fact<Organization> funder = grant.funder();
    if (funder != null) {
      List<Funder> named = byName.getOrDefault(folded(funder.value().name()), List.of());
      String abbreviation = funder.value().abbreviation();
      return !named.isEmpty() || abbreviation == null
          ? named
          : byName.getOrDefault(folded(abbreviation), List.of());
    }
    return grant.programme() == null
        ? List.of()
        : ofProgramme(folded(grant.programme().value().value()));
  }

  /** A programme is known by its name, also where a part of the programme follows in brackets. */
  private List<Funder> ofProgramme(String programme) {
    List<Funder> exact = byProgramme.getOrDefault(programme, List.of());
    int bracket = programme.indexOf('(');
    return !exact.isEmpty() || bracket < 1
        ? exact
        : byProgramme.getOrDefault(programme.substring(0, bracket).strip(), List.of());
  }

  /** Compatible characters, case and white space do not tell names apart. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
