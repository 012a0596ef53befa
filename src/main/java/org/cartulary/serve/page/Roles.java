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

  private final ThingReader reader;

  /** The roles of each grant that was asked for, by person. */
  private final Map<Node, Map<Node, List<Node>>> read = new HashMap<>();

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

  /** The people on a grant. */
  ThingReader.Some people(Node grant) {
    return reader.some(grant, VIVO.relates, FOAF.Person, MOST);
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
