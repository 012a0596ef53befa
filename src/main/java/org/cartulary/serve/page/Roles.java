package org.cartulary.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;

/** Reads through the nodes that join people, grants and organisations. */
final class Roles {
  private final ThingReader reader;

  Roles(ThingReader reader) {
    this.reader = reader;
  }

  /** What a person does on a grant, in words. */
  List<Value> on(Node grant, Node person) {
    return reader.objects(grant, VIVO.relates).stream()
        .filter(role -> reader.graph().contains(role, OBO.RO_0000052, person))
        .flatMap(role -> classes(role).stream())
        .map(reader::term)
        .distinct()
        .map(Value::text)
        .toList();
  }

  private List<Node> classes(Node role) {
    List<Node> specific = reader.objects(role, VITRO.mostSpecificType);
    return specific.isEmpty() ? reader.objects(role, RDF.type) : specific;
  }

  /** The organisations at which a person has a position. */
  List<Node> affiliations(Node person) {
    return acrossPositions(person, FOAF.Organization);
  }

  /** The people who have a position at an organisation. */
  List<Node> staff(Node organization) {
    return acrossPositions(organization, FOAF.Person);
  }

  private List<Node> acrossPositions(Node from, Node type) {
    return reader.objects(from, VIVO.relatedBy, VIVO.Position).stream()
        .flatMap(position -> reader.objects(position, VIVO.relates, type).stream())
        .filter(other -> !other.equals(from))
        .distinct()
        .toList();
  }
}
