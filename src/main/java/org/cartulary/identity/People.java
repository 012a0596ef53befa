package org.cartulary.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartulary.identity.KeyAssigner.Wish;
import org.cartulary.model.Fact;
import org.cartulary.model.Organization;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.SourceDescription;
import org.jspecify.annotations.Nullable;

/**
 * People are one by their ORCID iD, else by folded name and affiliation. A name that is no more
 * than initials or a single word, without affiliation, is the same person within one source only.
 * Who bears the name of a source's owner in that source is the owner.
 */
final class People {
  static final String TYPE = "person";

  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}[.\\-‐‑]*)+");
  private static final Comparator<PersonName> BEST_NAME =
      Comparator.comparing((PersonName name) -> name.full().codePointAt(0) >= 0x250)
          .thenComparing(name -> name.family() == null)
          .thenComparing(name -> -name.full().length())
          .thenComparing(PersonName::full)
          .thenComparing(PersonName::label);

  private final Organizations organizations;
  private final Map<Spoken, PersonName> names = new HashMap<>();
  private Map<Mention, Settled> settled = Map.of();

  /** A person's key and name. */
  record Settled(String key, PersonName name) {}

  /** A mention before organisations are settled. */
  private record Spoken(
      String name, @Nullable String orcid, Set<Mention> organizations, @Nullable String source) {}

  People(Organizations organizations) {
    this.organizations = organizations;
  }

  void add(SourceDescription source, Person person) {
    Spoken spoken = spoken(source, person);
    names.merge(spoken, person.name(), People::better);
  }

  private Spoken spoken(SourceDescription source, Person person) {
    Person meant = meant(source, person);
    Set<Mention> affiliations = new HashSet<>(4);
    for (Fact<Organization> affiliation : meant.affiliations()) {
      affiliations.add(organizations.mention(affiliation.value()));
    }
    return new Spoken(name(meant.name()), meant.orcid(), affiliations, onlyIn(source, meant));
  }

  private static PersonName better(PersonName one, PersonName other) {
    return BEST_NAME.compare(one, other) <= 0 ? one : other;
  }

  /** The owner in place of someone of the owner's name. */
  private static Person meant(SourceDescription source, Person person) {
    Person owner = source.owner();
    boolean owners =
        owner != null
            && (person.orcid() == null || person.orcid().equals(owner.orcid()))
            && name(owner.name()).equals(name(person.name()));
    return owners ? Objects.requireNonNull(owner) : person;
  }

  /** The source in which alone a name like "Z. Liao" is taken for one person; null for others. */
  private static @Nullable String onlyIn(SourceDescription source, Person person) {
    PersonName name = person.name();
    String given = name.given();
    boolean sparse =
        given == null
            ? name.full().indexOf(' ') < 0 && name.full().codePointAt(0) < 0x250
            : INITIALS.matcher(given).matches();
    return sparse && person.orcid() == null && person.affiliations().isEmpty()
        ? source.name()
        : null;
  }

  private static String name(PersonName name) {
    String family = name.family();
    String western =
        family == null || Character.isIdeographic(family.codePointAt(0))
            ? name.full()
            : name.given() + " " + (name.middle() == null ? "" : name.middle()) + " " + family;
    String slug = Slug.of(western);
    return slug.isEmpty() ? Slug.hash(western, 10) : slug;
  }

  void settle() {
    Map<Mention, PersonName> mentions = new HashMap<>(names.size() * 2);
    names.forEach((spoken, name) -> mentions.merge(mention(spoken), name, People::better));
    names.clear();
    Map<Mention, String> things = Clusters.of(mentions.keySet());
    Map<String, PersonName> best = new HashMap<>();
    Map<String, String> marks = new HashMap<>();
    things.forEach(
        (mention, thing) -> {
          best.merge(thing, Objects.requireNonNull(mentions.get(mention)), People::better);
          if (!mention.marks().isEmpty()) {
            marks.merge(thing, mention.marks().get(0), People::first);
          }
        });
    Map<String, Wish> wishes = new HashMap<>();
    best.forEach(
        (thing, name) -> wishes.put(thing, new Wish(name(name), discriminator(thing, marks))));
    Map<String, String> keys = KeyAssigner.assign(TYPE, wishes);
    Map<String, Settled> one = new HashMap<>();
    best.forEach(
        (thing, name) ->
            one.put(thing, new Settled(Objects.requireNonNull(keys.get(thing)), name)));
    settled = new HashMap<>(things.size() * 2);
    things.forEach(
        (mention, thing) -> settled.put(mention, Objects.requireNonNull(one.get(thing))));
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static @Nullable String discriminator(String thing, Map<String, String> marks) {
    String mark = marks.get(thing);
    if (thing.startsWith("id ")) {
      return thing.substring(3);
    }
    return mark == null ? null : Slug.of(mark.substring(mark.indexOf(' ') + 1));
  }

  private Mention mention(Spoken spoken) {
    List<String> marks =
        spoken.source() != null
            ? List.of("source " + spoken.source())
            : spoken.organizations().stream().map(this::mark).distinct().sorted().toList();
    return new Mention(spoken.name(), spoken.orcid(), marks);
  }

  private String mark(Mention organization) {
    return "at " + organizations.key(organization).substring(Organizations.TYPE.length() + 1);
  }

  Settled find(SourceDescription source, Person person) {
    Settled found = settled.get(mention(spoken(source, person)));
    if (found == null) {
      throw new IllegalArgumentException("not collected: " + person.name().full());
    }
    return found;
  }
}
