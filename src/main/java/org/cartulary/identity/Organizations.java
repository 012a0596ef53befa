package org.cartulary.identity;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cartulary.identity.KeyAssigner.Wish;
import org.cartulary.model.Funder;
import org.cartulary.model.FunderIndex;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * Organisations are one by their ROR id, by the registry of funders, or by their folded name; a
 * short form ("HUST") is the organisation that some source gives that abbreviation, where it is
 * one.
 */
final class Organizations {
  static final String TYPE = "organization";

  private static final Comparator<String> BEST_NAME =
      Comparator.comparing((String name) -> name.codePointAt(0) >= 0x250)
          .thenComparing(name -> -name.length())
          .thenComparing(Comparator.naturalOrder());

  private static final String FUNDER = "id funder ";

  private final FunderIndex registry;
  private final Map<Mention, Profile> profiles = new HashMap<>();
  private final Map<String, Set<Mention>> byAbbreviation = new HashMap<>();
  private Map<Mention, KnownOrganization> settled = Map.of();

  /** What all mentions of one thing say together. */
  private record Profile(
      String name, @Nullable String abbreviation, Set<OrganizationKind> kinds, boolean funds) {

    static Profile of(Organization organization, boolean funds) {
      Set<OrganizationKind> kinds =
          organization.kind() == OrganizationKind.ORGANIZATION
              ? Set.of()
              : Set.of(organization.kind());
      return new Profile(organization.name(), organization.abbreviation(), kinds, funds);
    }

    Profile and(Profile other) {
      Set<OrganizationKind> all = kinds;
      if (!kinds.containsAll(other.kinds)) {
        all = EnumSet.copyOf(other.kinds);
        all.addAll(kinds);
      }
      return new Profile(
          BEST_NAME.compare(name, other.name) <= 0 ? name : other.name,
          first(abbreviation, other.abbreviation),
          all,
          funds || other.funds);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.compareTo(other) <= 0 ? one : other;
    }
  }

  Organizations(FunderIndex registry) {
    this.registry = registry;
  }

  Mention mention(Organization organization) {
    Optional<Funder> funder = registry.find(organization);
    String identifier = funder.isPresent() ? "funder " + funder.get().key() : organization.ror();
    return new Mention(name(organization.name()), identifier, List.of());
  }

  static String name(String printed) {
    String slug = Slug.of(printed);
    return slug.isEmpty() ? Slug.hash(printed, 10) : slug;
  }

  void add(Organization organization, boolean funds) {
    Mention mention = mention(organization);
    profiles.merge(mention, Profile.of(organization, funds), Profile::and);
    if (organization.abbreviation() != null) {
      byAbbreviation
          .computeIfAbsent(name(organization.abbreviation()), name -> new HashSet<>(2))
          .add(mention);
    }
  }

  void settle() {
    Map<Mention, String> things = Clusters.of(profiles.keySet());
    joinAbbreviations(things);
    Map<String, Profile> all = new HashMap<>();
    things.forEach(
        (mention, thing) ->
            all.merge(thing, Objects.requireNonNull(profiles.get(mention)), Profile::and));
    Map<String, Wish> wishes = new HashMap<>();
    all.forEach((thing, profile) -> wishes.put(thing, wish(thing, profile.name())));
    Map<String, String> keys = KeyAssigner.assign(TYPE, wishes);
    Map<String, KnownOrganization> known = new HashMap<>();
    all.forEach(
        (thing, profile) ->
            known.put(thing, known(thing, Objects.requireNonNull(keys.get(thing)), profile)));
    settled = new HashMap<>(things.size() * 2);
    things.forEach(
        (mention, thing) -> settled.put(mention, Objects.requireNonNull(known.get(thing))));
    profiles.clear();
    byAbbreviation.clear();
  }

  /** The registry's names are the better ones for a funder. */
  private KnownOrganization known(String thing, String key, Profile profile) {
    Funder funder =
        thing.startsWith(FUNDER)
            ? registry.withKey(thing.substring(FUNDER.length())).orElseThrow()
            : null;
    String name = funder == null ? profile.name() : funder.name();
    String abbreviation =
        funder == null || funder.abbreviations().isEmpty()
            ? profile.abbreviation()
            : funder.abbreviations().get(0);
    return new KnownOrganization(
        key,
        name,
        name.equals(abbreviation) ? null : abbreviation,
        Set.copyOf(profile.kinds()),
        profile.funds());
  }

  private static Wish wish(String thing, String name) {
    if (thing.startsWith(FUNDER)) {
      return new Wish(Slug.of(thing.substring(FUNDER.length())), "funder");
    }
    return new Wish(name(name), thing.startsWith("id ") ? Slug.of(thing.substring(3)) : null);
  }

  /** A bare short form joins the one thing that some source calls so, unless that is one itself. */
  private void joinAbbreviations(Map<Mention, String> things) {
    Map<String, String> joined = new HashMap<>();
    byAbbreviation.forEach(
        (abbreviation, mentions) -> {
          Set<String> meant = new TreeSet<>();
          mentions.forEach(mention -> meant.add(things.getOrDefault(mention, "")));
          String bare = "name " + abbreviation;
          meant.remove(bare);
          if (meant.size() == 1 && things.containsKey(new Mention(abbreviation, null, List.of()))) {
            joined.put(bare, meant.iterator().next());
          }
        });
    things.replaceAll(
        (mention, thing) -> {
          String other = joined.get(thing);
          return other == null || joined.containsKey(other) ? thing : other;
        });
  }

  KnownOrganization find(Organization organization) {
    return find(mention(organization));
  }

  String key(Mention mention) {
    return find(mention).key();
  }

  private KnownOrganization find(Mention mention) {
    KnownOrganization found = settled.get(mention);
    if (found == null) {
      throw new IllegalArgumentException("not collected: " + mention.name());
    }
    return found;
  }
}
