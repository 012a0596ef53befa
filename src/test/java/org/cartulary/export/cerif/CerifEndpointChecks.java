package org.cartulary.export.cerif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The checks 0 to 3 of OpenAIRE's validator, on what an endpoint says of itself: its answers to
 * {@code Identify}, {@code ListMetadataFormats} and {@code ListSets}.
 */
public final class CerifEndpointChecks {
  static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String OAI_IDENTIFIER = OAI + "oai-identifier";
  private static final String PROFILE = "https://www.openaire.eu/cerif-profile/";
  private static final String SCHEMAS = "https://www.openaire.eu/schema/cris/";
  private static final String PREFIX = "oai_cerif_openaire";
  private static final List<String> SETS =
      List.of(
          "publications",
          "products",
          "patents",
          "persons",
          "orgunits",
          "projects",
          "funding",
          "events",
          "equipments");

  private final CerifSchemas schemas;
  private final List<String> violations = new ArrayList<>();

  private CerifEndpointChecks(CerifSchemas schemas) {
    this.schemas = schemas;
  }

  /**
   * What is wrong; nothing is where the list is empty.
   *
   * @param url where the endpoint was asked
   */
  public static List<String> violations(
      CerifSchemas schemas, String url, Document identify, Document formats, Document sets) {
    CerifEndpointChecks checks = new CerifEndpointChecks(schemas);
    checks.valid("Identify", identify);
    checks.valid("ListMetadataFormats", formats);
    checks.valid("ListSets", sets);
    checks.identify(url, identify);
    checks.formats(identify, formats);
    checks.sets(sets);
    return checks.violations;
  }

  private void valid(String verb, Document answer) {
    schemas
        .problems(CerifService.VERSION, new DOMSource(answer))
        .forEach(problem -> violations.add("(0) " + verb + ": " + problem));
    if (!all(answer, OAI, "error").isEmpty()) {
      violations.add("(0) " + verb + " is answered with an error");
    }
  }

  private void identify(String url, Document identify) {
    List<Element> services =
        versions().flatMap(v -> all(identify, v.namespace(), "Service").stream()).toList();
    List<Element> identifiers = all(identify, OAI_IDENTIFIER, "oai-identifier");
    check(services.size() == 1, "(1a) there are " + services.size() + " descriptions of a Service");
    check(identifiers.size() == 1, "(1b) there are " + identifiers.size() + " oai-identifiers");
    List<String> acronyms =
        services.stream()
            .flatMap(CerifChecks::children)
            .filter(child -> child.getLocalName().equals("Acronym"))
            .map(Element::getTextContent)
            .toList();
    List<String> repositories = texts(identify, OAI_IDENTIFIER, "repositoryIdentifier");
    check(acronyms.equals(repositories), "(1c) " + acronyms + " is not " + repositories);
    List<String> base = texts(identify, OAI, "baseURL");
    check(base.equals(List.of(url)), "(1d) the base URL is " + base + ", and was asked at " + url);
  }

  private void formats(Document identify, Document formats) {
    List<Map<String, String>> all =
        all(formats, OAI, "metadataFormat").stream().map(CerifEndpointChecks::fields).toList();
    check(
        all.stream().anyMatch(format -> format.get("metadataPrefix").startsWith(PREFIX)),
        "(2a) there is no CERIF");
    all.forEach(this::format);
    unique("(2d) the prefix ", all, "metadataPrefix");
    unique("(2e) the namespace ", all, "metadataNamespace");
    unique("(2f) the schema ", all, "schema");
    for (String version : texts(identify, CerifVersion.compatibilityNamespace(), "Compatibility")) {
      String namespace = PROFILE + version.substring(version.indexOf('#') + 1) + "/";
      check(
          all.stream().anyMatch(format -> format.get("metadataNamespace").equals(namespace)),
          "(2k) the service is compatible with " + version + ", of which there is no format");
    }
  }

  private void format(Map<String, String> format) {
    String prefix = format.get("metadataPrefix");
    String namespace = format.get("metadataNamespace");
    String schema = format.get("schema");
    check(
        prefix.startsWith(PREFIX) == namespace.startsWith(PROFILE),
        "(2b, 2c) " + prefix + " is of namespace " + namespace);
    if (namespace.startsWith(PROFILE)) {
      check(
          versions().anyMatch(version -> version.namespace().equals(namespace)),
          "(2g) nobody knows " + namespace);
      check(schema.startsWith(SCHEMAS), "(2h) the schema lies at " + schema);
      check(schema.endsWith("/openaire-cerif-profile.xsd"), "(2i) the schema lies at " + schema);
      check(
          versions()
              .filter(version -> version.namespace().equals(namespace))
              .allMatch(version -> version.schema().equals(schema)),
          "(2j) " + schema + " is not the schema of " + namespace);
    }
  }

  private void sets(Document sets) {
    List<Map<String, String>> all =
        all(sets, OAI, "set").stream().map(CerifEndpointChecks::fields).toList();
    unique("(3) the set ", all, "setSpec");
    for (String name : SETS) {
      check(
          all.contains(
              Map.of("setSpec", "openaire_cris_" + name, "setName", "OpenAIRE_CRIS_" + name)),
          "(3) the set of " + name + " is missing");
    }
  }

  private void unique(String what, List<Map<String, String>> all, String field) {
    Set<String> seen = new HashSet<>();
    all.forEach(
        entry -> check(seen.add(entry.get(field)), what + entry.get(field) + " comes twice"));
  }

  private void check(boolean good, String violation) {
    if (!good) {
      violations.add(violation);
    }
  }

  private static Stream<CerifVersion> versions() {
    return Arrays.stream(CerifVersion.values());
  }

  private static Map<String, String> fields(Element element) {
    Map<String, String> fields = new HashMap<>();
    CerifChecks.children(element)
        .forEach(child -> fields.put(child.getLocalName(), child.getTextContent()));
    return fields;
  }

  static List<Element> all(Document document, String namespace, String name) {
    var nodes = document.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }

  private static List<String> texts(Document document, String namespace, String name) {
    return all(document, namespace, name).stream().map(Element::getTextContent).toList();
  }
}
