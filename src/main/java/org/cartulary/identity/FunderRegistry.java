package org.cartulary.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartulary.model.Funder;
import org.cartulary.model.Organization;
import org.jspecify.annotations.Nullable;

/** Finds a funder by any of its names. A name that two funders claim finds neither. */
final class FunderRegistry {
  private final Map<String, Funder> byName = new HashMap<>();
  private final Map<String, Funder> byProgramme = new HashMap<>();
  private final Map<String, Funder> byKey = new HashMap<>();
  private final Map<String, Funder> byRor = new HashMap<>();

  FunderRegistry(List<Funder> funders) {
    Set<String> disputed = new HashSet<>();
    for (Funder funder : funders) {
      byKey.put(funder.key(), funder);
      claim(byName, disputed, funder.name(), funder);
      funder.abbreviations().forEach(name -> claim(byName, disputed, name, funder));
      funder.otherNames().forEach(name -> claim(byName, disputed, name, funder));
      funder.programmes().forEach(name -> byProgramme.putIfAbsent(Slug.of(name), funder));
      if (funder.ror() != null) {
        byRor.put(funder.ror(), funder);
      }
    }
    byName.keySet().removeAll(disputed);
  }

  /** A second funder's claim makes the name useless; {@code disputed} remembers it. */
  private static void claim(
      Map<String, Funder> names, Set<String> disputed, String name, Funder funder) {
    String slug = Slug.of(name);
    Funder holder = names.putIfAbsent(slug, funder);
    if (holder != null && !holder.key().equals(funder.key())) {
      disputed.add(slug);
    }
  }

  /** The funder that the organisation is: by its ROR id if it has one, else by its name. */
  @Nullable Funder find(Organization organization) {
    String ror = organization.ror();
    Funder named = byName.get(Slug.of(organization.name()));
    if (ror == null) {
      return named;
    }
    Funder identified = byRor.get(ror);
    return identified != null || named == null || named.ror() != null ? identified : named;
  }

  @Nullable Funder byKey(String key) {
    return byKey.get(key);
  }

  /** The funder of a programme: the one whose programme's name the printed one starts with. */
  @Nullable Funder ofProgramme(String printed) {
    String slug = Slug.of(printed);
    for (int end = slug.length(); end > 0; end = slug.lastIndexOf('-', end - 1)) {
      Funder funder = byProgramme.get(slug.substring(0, end));
      if (funder != null) {
        return funder;
      }
    }
    return null;
  }
}
