package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;

/** Reads through the nodes that join people, grants and organisations. */
final class Roles {
  /** More people than this on a grant, or positions of a person, no page shows. */
  private static final int MOST = 200;

  /** In the order in which a grant's people are listed. */
  private static final List<Node> LEADING =
      List.of(
          VIVO.PrincipalInvestigatorRole, VIVO.CoPrincipalInvestigatorRole, VIVO.InvestigatorRole);

  private final ThingReader reader;

  /** The roles of each grant that was asked for, by person. */
  private final Map<Node, Map<Node, List<Node>>> read = new HashMap<>();

  /** The people of each grant that was asked for. */
  private final Map<Node, ThingReader.Some> people = new HashMap<>();

  Roles(ThingReader reader) {
    this.reader = reader;
  }

  /** The roles of a person on a grant. */
  List<Node> between(Node grant, Node person) {
    return read.computeIfAbsent(grant, this::byPerson).getOrDefault(person, List.of());
  }

  private Map<Node, List<Node>> byPerson(Node grant) {
    Map<Node, List<Node>> roles = new HashMap<>();
    for (Node related : reader.unordered(grant, VIVO.relates)) {
      for (Node person : reader.unordered(related, OBO.RO_0000052)) {
        roles.computeIfAbsent(person, any -> new ArrayList<>()).add(related);
      }
    }
    return roles;
  }

  /** What a person does on a grant, in words. */
  List<Value> on(Node grant, Node person) {
    return between(grant, person).stream()
        .flatMap(role -> classes(role).stream())
        .map(reader::term)
        .distinct()
        .sorted()
        .map(Value::text)
        .toList();
  }

  /** The classes that say most of a thing. */
  List<Node> classes(Node thing) {
    List<Node> specific = reader.unordered(thing, VITRO.mostSpecificType);
    List<Node> classes = specific.isEmpty() ? reader.unordered(thing, RDF.type) : specific;
    return classes.stream().sorted(Comparator.comparing((Node node) -> node.toString())).toList();
  }

  /** The people on a grant, those with a role first, who leads it before all others. */
  ThingReader.Some people(Node grant) {
    return people.computeIfAbsent(grant, this::inOrder);
  }

  private ThingReader.Some inOrder(Node grant) {
    ThingReader.Some some = reader.some(grant, VIVO.relates, FOAF.Person, MOST);
    Map<Node, List<Node>> byPerson = read.computeIfAbsent(grant, this::byPerson);
    Set<Node> all = new LinkedHashSet<>(some.nodes());
    if (some.more()) {
      // Of more people than are looked at, who leads must not be left to chance.
      all.addAll(leaders(grant, byPerson));
    }
    List<Node> sorted = new ArrayList<>(all);
    Map<Node, Integer> ranks = new HashMap<>();
    sorted.forEach(person -> ranks.put(person, rank(byPerson.getOrDefault(person, List.of()))));
    sorted.sort(
        Comparator.comparingInt((Node person) -> ranks.getOrDefault(person, LEADING.size()))
            .thenComparing(reader.byName()));
    return new ThingReader.Some(
        List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size()))),
        some.more() || sorted.size() > MOST);
  }

  /** The people with leading roles, whose roles are then known. */
  private Set<Node> leaders(Node grant, Map<Node, List<Node>> byPerson) {
    Set<Node> leaders = new LinkedHashSet<>();
    for (Node type : LEADING) {
      for (Node role : reader.some(grant, VIVO.relates, type, MOST).nodes()) {
        for (Node person : reader.unordered(role, OBO.RO_0000052)) {
          leaders.add(person);
          List<Node> roles = byPerson.computeIfAbsent(person, any -> new ArrayList<>());
          if (!roles.contains(role)) {
            roles.add(role);
          }
        }
      }
    }
    return leaders;
  }

  /** Where in the list of leading roles the best of these stands. */
  private int rank(List<Node> roles) {
    return roles.stream()
        .flatMap(role -> reader.unordered(role, RDF.type).stream())
        .mapToInt(LEADING::indexOf)
        .filter(rank -> rank >= 0)
        .min()
        .orElse(LEADING.size());
  }

  /** The organisations at which a person has a position. */
  List<Node> affiliations(Node person) {
    return acrossPositions(person, FOAF.Organization, MOST).nodes();
  }

  /** The people who have a position at an organisation. */
  ThingReader.Some staff(Node organization, int limit) {
    return acrossPositions(organization, FOAF.Person, limit);
  }

  /** The organisations of a grant: those that it names, and those of its people. */
  Set<Node> institutions(Node grant) {
    Set<Node> all = new LinkedHashSet<>(reader.objects(grant, VIVO.relates, FOAF.Organization));
    people(grant).nodes().forEach(person -> all.addAll(affiliations(person)));
    return all;
  }

  /** The positions of a thing. */
  ThingReader.Some positions(Node thing, int limit) {
    return reader.some(thing, VIVO.relatedBy, VIVO.Position, limit);
  }

  private ThingReader.Some acrossPositions(Node from, Node type, int limit) {
    ThingReader.Some positions = positions(from, limit);
    Set<Node> others = new LinkedHashSet<>();
    for (Node position : positions.nodes()) {
      others.addAll(reader.objects(position, VIVO.relates, type));
    }
    others.remove(from);
    List<Node> sorted = new ArrayList<>(others);
    sorted.sort(reader.byName());
    return new ThingReader.Some(sorted, positions.more());
  }
}
