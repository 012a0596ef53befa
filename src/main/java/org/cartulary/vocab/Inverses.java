package org.cartulary.vocab;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What VIVO's reasoner concludes from {@code owl:inverseOf}. A table, so that mapping needs no
 * ontology at hand; a test compares it with the released ontology.
 */
public final class Inverses {
  private static final Map<Node, Node> TABLE =
      bothWays(
          Map.of(
              VIVO.relates, VIVO.relatedBy,
              VIVO.assignedBy, VIVO.assigns,
              VIVO.hasSubjectArea, VIVO.subjectAreaOf,
              VIVO.supportedInformationResource, VIVO.informationResourceSupportedBy,
              VIVO.hasPublicationVenue, VIVO.publicationVenueFor,
              OBO.BFO_0000050, OBO.BFO_0000051,
              OBO.RO_0000052, OBO.RO_0000053,
              OBO.ARG_2000028, OBO.ARG_2000029,
              SKOS.broader, SKOS.narrower));

  private Inverses() {}

  /** Every property that has an inverse. */
  public static Set<Node> properties() {
    return TABLE.keySet();
  }

  /** The inverse of {@code property}, or null where it has none. */
  public static @Nullable Node of(Node property) {
    return TABLE.get(property);
  }

  private static Map<Node, Node> bothWays(Map<Node, Node> oneWay) {
    Map<Node, Node> table = new HashMap<>(oneWay);
    oneWay.forEach((property, inverse) -> table.put(inverse, property));
    return Map.copyOf(table);
  }
}
