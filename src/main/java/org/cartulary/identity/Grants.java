package org.cartulary.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cartulary.identity.KeyAssigner.Wish;
import org.cartulary.model.Fact;
import org.cartulary.model.FunderIndex;
import org.cartulary.model.Grant;
import org.cartulary.model.Organization;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Period;
import org.cartulary.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Grants are one by funder and award number, else by funder and title, the year of the start
 * telling those of one title apart. Where the funder is not named, the programme stands for it, and
 * a number without either belongs to the grant of that number and title whose funder is known, if
 * it is one.
 */
final class Grants {
  static final String TYPE = "grant";
  private static final int LONGEST_FUNDER = 40;
  private static final int LONGEST_TITLE = 64;

  private final Organizations organizations;
  private final FunderIndex registry;
  private final Set<Spoken> spoken = new HashSet<>();
  private final Map<String, Set<String>> sponsorsByNumberAndTitle = new HashMap<>();
  private Map<Mention, String> keys = Map.of();

  /**
   * A mention before organisations are settled.
   *
   * @param sponsor the funder, or null
   * @param programme a slug of the programme (or its funder), empty where there is none
   * @param title a bounded slug, or what stands for the title where there is none
   * @param number a slug, empty where there is none
   * @param year of the start, empty where it is not known
   */
  private record Spoken(
      @Nullable Mention sponsor, String programme, String title, String number, String year) {}

  Grants(Organizations organizations, FunderIndex registry) {
    this.organizations = organizations;
    this.registry = registry;
  }

  void add(Grant grant) {
    spoken.add(spoken(grant));
  }

  private Spoken spoken(Grant grant) {
    Fact<Organization> funder = grant.funder();
    Fact<Text> programme = grant.programme();
    String number = grant.awardNumber() == null ? "" : grant.awardNumber().value().normalized();
    return new Spoken(
        funder == null ? null : organizations.mention(funder.value()),
        programme == null ? "" : sponsorOf(programme.value().value()),
        title(grant),
        number.isEmpty() ? "" : Organizations.name(number),
        year(grant.period()));
  }

  private String sponsorOf(String programme) {
    return FunderIndex.only(registry.ofProgramme(programme))
        .map(funder -> Slug.of(funder.key()))
        .orElseGet(() -> Organizations.name(programme));
  }

  private static String title(Grant grant) {
    Fact<Text> title = grant.title();
    if (title != null) {
      return Slug.bounded(Organizations.name(title.value().value()), LONGEST_TITLE);
    }
    return grant.awardNumber() == null
        ? "untitled-" + Slug.hash(grant.evidence().document() + "\n" + grant.evidence().quote(), 10)
        : "";
  }

  private static String year(@Nullable Fact<Period> period) {
    PartialDate start = period == null ? null : period.value().start();
    return start == null ? "" : String.valueOf(start.year());
  }

  void settle() {
    for (Spoken grant : spoken) {
      String sponsor = sponsor(grant);
      if (!sponsor.isEmpty() && !grant.number().isEmpty()) {
        sponsorsByNumberAndTitle
            .computeIfAbsent(grant.number() + " " + grant.title(), both -> new TreeSet<>())
            .add(sponsor);
      }
    }
    keepOnlyThoseThatSettle();
    Map<Mention, Wish> mentions = new HashMap<>(spoken.size() * 2);
    spoken.forEach(grant -> mentions.put(mention(grant), wish(grant)));
    spoken.clear();
    Map<Mention, String> things = Clusters.of(mentions.keySet());
    Map<String, Wish> wishes = new HashMap<>(things.size() * 2);
    things.forEach(
        (mention, thing) ->
            wishes.merge(thing, Objects.requireNonNull(mentions.get(mention)), Grants::firstOf));
    Map<String, String> byThing = KeyAssigner.assign(TYPE, wishes);
    keys = new HashMap<>(things.size() * 2);
    things.forEach(
        (mention, thing) -> keys.put(mention, Objects.requireNonNull(byThing.get(thing))));
  }

  /** Only numbers that were also seen without a sponsor are looked up again. */
  private void keepOnlyThoseThatSettle() {
    Set<String> open = new HashSet<>();
    for (Spoken grant : spoken) {
      if (grant.sponsor() == null && grant.programme().isEmpty()) {
        open.add(grant.number() + " " + grant.title());
      }
    }
    sponsorsByNumberAndTitle.keySet().retainAll(open);
  }

  /** One with a number is named by it; of two equals the smaller, whatever came first. */
  static Wish firstOf(Wish one, Wish other) {
    if ((one.discriminator() == null) != (other.discriminator() == null)) {
      return one.discriminator() == null ? one : other;
    }
    String a = one.slug() + " " + one.discriminator();
    String b = other.slug() + " " + other.discriminator();
    return a.compareTo(b) <= 0 ? one : other;
  }

  private String sponsor(Spoken grant) {
    return grant.sponsor() == null
        ? grant.programme()
        : organizations.key(grant.sponsor()).substring(Organizations.TYPE.length() + 1);
  }

  /** The sponsor as the mention has it, or the one that its number and title settle. */
  private String settledSponsor(Spoken grant) {
    String sponsor = sponsor(grant);
    Set<String> known = sponsorsByNumberAndTitle.get(grant.number() + " " + grant.title());
    return sponsor.isEmpty() && known != null && known.size() == 1
        ? known.iterator().next()
        : sponsor;
  }

  private static String number(Spoken grant, String sponsor) {
    String number = grant.number();
    return !sponsor.isEmpty() && number.startsWith(sponsor + "-")
        ? number.substring(sponsor.length() + 1)
        : number;
  }

  private Mention mention(Spoken grant) {
    String sponsor = settledSponsor(grant);
    String number = number(grant, sponsor);
    String name = sponsor + " " + grant.title();
    return new Mention(
        name,
        number.isEmpty() ? null : (sponsor.isEmpty() ? name : sponsor) + " " + number,
        grant.year().isEmpty() ? List.of() : List.of(grant.year()));
  }

  private Wish wish(Spoken grant) {
    String sponsor = settledSponsor(grant);
    String number = number(grant, sponsor);
    String first = Slug.bounded(sponsor, LONGEST_FUNDER);
    if (sponsor.isEmpty()) {
      first = grant.title();
    }
    if (number.isEmpty()) {
      return new Wish(sponsor.isEmpty() ? first : first + "-" + grant.title(), grant.year());
    }
    return new Wish(first.isEmpty() ? number : first + "-" + number, null);
  }

  String find(Grant grant) {
    String key = keys.get(mention(spoken(grant)));
    if (key == null) {
      throw new IllegalArgumentException("not collected: the grant at " + grant.evidence());
    }
    return key;
  }
}
