package org.cartulary.export.schemaorg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;

/** Somebody's part in a project: VIVO's role, which schema.org has too. */
final class RoleSchema {
  private RoleSchema() {}

  /** A role by itself; whose it is can be said only where it stands in its project. */
  static void describe(Node role, SchemaNode node, SchemaReader reader) {
    facts(role, node, reader);
  }

  /** A role as the member of a project, and in it who bears it. */
  static SchemaNode held(Node role, Node bearer, SchemaReader reader) {
    SchemaNode node = SchemaNode.of(role, "OrganizationRole");
    facts(role, node, reader);
    return node.nodes("member", SchemaOrg.references(List.of(bearer), reader));
  }

  private static void facts(Node role, SchemaNode node, SchemaReader reader) {
    node.text("roleName", roleName(role, reader));
    node.text("startDate", reader.end(role, VIVO.start));
    node.text("endDate", reader.end(role, VIVO.end));
  }

  /** In words: {@code principal investigator} of {@code PrincipalInvestigatorRole}. */
  private static Optional<String> roleName(Node role, SchemaReader reader) {
    return reader
        .object(role, VITRO.mostSpecificType)
        .or(() -> reader.object(role, RDF.type))
        .filter(Node::isURI)
        .map(type -> type.getURI().replaceFirst("^.*[#/]", "").replaceFirst("Role$", ""))
        .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }
}
