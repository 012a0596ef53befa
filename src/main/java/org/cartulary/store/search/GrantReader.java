package org.cartulary.store.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.VIVO;

/** Reads grants: who, where, when, about what, by whom funded. */
final class GrantReader implements EntryReader {
  private final Surroundings surroundings;
  private final Keys keys;
  private final Periods periods;

  /** Somebody on a grant. */
  private record Participant(String key, int rank) {}

  GrantReader(Surroundings surroundings, Keys keys, int releaseYear) {
    this.surroundings = surroundings;
    this.keys = keys;
    this.periods = new Periods(surroundings, releaseYear);
  }

  @Override
  public void read(Said grant, String key, Entry entry) {
    entry.grants(1);
    grant.texts(BIBO.abstract_).sorted().forEach(entry::abstracts);
    Stream.of(VIVO.freetextKeyword, CARTULARY.programme).flatMap(grant::texts).forEach(entry::text);
    numbers(grant, entry);
    periods.read(grant, entry);
    funders(grant, entry);
    topics(grant, entry);
    participants(grant, entry);
    publications(grant, entry);
  }

  private void numbers(Said grant, Entry entry) {
    List<String> numbers = grant.texts(VIVO.sponsorAwardId).sorted().toList();
    List<String> funders =
        grant
            .things(VIVO.assignedBy)
            .flatMap(funder -> surroundings.neighbour(funder).names().stream())
            .toList();
    numbers.forEach(number -> entry.awardNumber(number, funders));
    grant.texts(VIVO.localAwardId).forEach(number -> entry.awardNumber(number, List.of()));
    entry.shown(Fields.AWARD, numbers);
  }

  private void funders(Said grant, Entry entry) {
    List<String> shown = new ArrayList<>();
    grant
        .things(VIVO.assignedBy)
        .forEach(
            funder -> {
              entry.related(surroundings.neighbour(funder).names());
              withKey(funder, shown::add);
            });
    shown.forEach(funder -> entry.facet(Facet.FUNDER, funder));
    entry.shown(Fields.FUNDER, shown);
  }

  private void topics(Said grant, Entry entry) {
    List<String> shown = new ArrayList<>();
    grant
        .things(VIVO.hasSubjectArea)
        .forEach(
            topic -> {
              entry.related(surroundings.neighbour(topic).names());
              surroundings.withBroader(topic).forEach(any -> entry.facet(Facet.TOPIC, any));
              withKey(topic, shown::add);
            });
    entry.shown(Fields.TOPIC, shown);
  }

  private void participants(Said grant, Entry entry) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> institutions = new LinkedHashSet<>();
    List<Participant> ranked = new ArrayList<>();
    grant
        .things(VIVO.relates)
        .forEach(
            other -> {
              Neighbour neighbour = surroundings.neighbour(other);
              if (neighbour.person()) {
                withKey(other, people::add);
                institutions.addAll(neighbour.institutions());
                entry.related(neighbour.names());
              } else if (neighbour.organization()) {
                withKey(other, institutions::add);
                entry.related(neighbour.names());
              } else {
                role(other, entry).ifPresent(ranked::add);
              }
            });
    people.forEach(person -> entry.term(Fields.PERSON, person));
    institutions.forEach(institution -> entry.facet(Facet.INSTITUTION, institution));
    entry.shown(Fields.PEOPLE, leadingFirst(people, ranked));
    entry.shown(Fields.INSTITUTION, List.copyOf(institutions));
  }

  /** The person whose role it is, if it is one. */
  private Optional<Participant> role(Node node, Entry entry) {
    Said role = surroundings.said(node);
    Optional<String> person = role.things(OBO.RO_0000052).findFirst().flatMap(keys::key);
    Optional<String> code =
        role.classes().stream()
            .map(RoleCodes::code)
            .min(Comparator.comparingInt(RoleCodes::rank).thenComparing(Comparator.naturalOrder()));
    if (person.isEmpty() || code.isEmpty()) {
      return Optional.empty();
    }
    entry.facet(Facet.ROLE, code.get());
    entry.term(Fields.PERSON_ROLE, person.get() + "/" + code.get());
    return Optional.of(new Participant(person.get(), RoleCodes.rank(code.get())));
  }

  private static List<String> leadingFirst(Set<String> people, List<Participant> ranked) {
    ranked.sort(Comparator.comparingInt(Participant::rank).thenComparing(Participant::key));
    Set<String> ordered = new LinkedHashSet<>();
    ranked.stream().map(Participant::key).filter(people::contains).forEach(ordered::add);
    people.stream().sorted().forEach(ordered::add);
    return List.copyOf(ordered);
  }

  private void publications(Said grant, Entry entry) {
    grant
        .things(VIVO.supportedInformationResource)
        .forEach(other -> withKey(other, key -> entry.term(Fields.PUBLICATION, key)));
  }

  private void withKey(Node thing, Consumer<String> then) {
    keys.key(thing).ifPresent(then);
  }
}
