package org.cartulary.export.schemaorg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;
import org.cartulary.vocab.VOID;

/** Which class of schema.org a thing of the graph is. */
final class SchemaClasses {
  private static final Map<Node, String> KINDS_OF_ORGANIZATION = kinds();

  private SchemaClasses() {}

  private static Map<Node, String> kinds() {
    Map<Node, String> kinds = new LinkedHashMap<>();
    kinds.put(VIVO.FundingOrganization, "FundingAgency");
    kinds.put(VIVO.University, "CollegeOrUniversity");
    kinds.put(VIVO.College, "CollegeOrUniversity");
    kinds.put(VIVO.Institute, "ResearchOrganization");
    kinds.put(VIVO.Laboratory, "ResearchOrganization");
    kinds.put(VIVO.Hospital, "Hospital");
    kinds.put(VIVO.Company, "Corporation");
    kinds.put(VIVO.GovernmentAgency, "GovernmentOrganization");
    return kinds;
  }

  /** The classes of a thing, {@code Organization} among those of every organisation. */
  static String[] of(Node thing, SchemaReader reader) {
    if (reader.isA(thing, VIVO.Grant)) {
      boolean amount = !reader.objects(thing, VIVO.totalAwardAmount).isEmpty();
      return new String[] {amount ? "MonetaryGrant" : "Grant"};
    }
    if (reader.isA(thing, FOAF.Person)) {
      return new String[] {"Person"};
    }
    if (reader.isA(thing, FOAF.Organization) || reader.isA(thing, VIVO.FundingOrganization)) {
      return organization(thing, reader);
    }
    if (reader.isA(thing, SKOS.Concept)) {
      return new String[] {"DefinedTerm"};
    }
    if (reader.isA(thing, BIBO.Document)) {
      return new String[] {"ScholarlyArticle"};
    }
    if (reader.isA(thing, BIBO.Collection)) {
      return new String[] {"CreativeWork"};
    }
    if (reader.isA(thing, VOID.Dataset)) {
      return new String[] {"Dataset"};
    }
    if (reader.isA(thing, SKOS.ConceptScheme)) {
      return new String[] {"DefinedTermSet"};
    }
    if (reader.isA(thing, PROV.Activity)) {
      return new String[] {"PublicationEvent"};
    }
    return new String[] {
      reader.objects(thing, OBO.RO_0000052).isEmpty() ? "Thing" : "OrganizationRole"
    };
  }

  private static String[] organization(Node thing, SchemaReader reader) {
    List<String> types = new ArrayList<>(List.of("Organization"));
    KINDS_OF_ORGANIZATION.forEach(
        (type, name) -> {
          if (reader.isA(thing, type) && !types.contains(name)) {
            types.add(name);
          }
        });
    return types.toArray(String[]::new);
  }
}
