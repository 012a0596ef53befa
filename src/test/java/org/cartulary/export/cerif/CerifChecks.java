package org.cartulary.export.cerif;

import java.util.ArrayList;
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
import org.w3c.dom.Node;

/**
 * The checks 5, 5a and 5b of OpenAIRE's validator, on all items of one version: what it says of an
 * endpoint, after it has harvested it, is what these say of the same items. Besides, the rule of
 * the profile's Schematron that concerns what we write: no period ends before it starts.
 */
public final class CerifChecks {
  private static final Map<String, String> PATHS =
      Map.of(
          "Funding", "Fundings",
          "Project", "Projects",
          "Person", "Persons",
          "OrgUnit", "OrgUnits",
          "Publication", "Publications");

  private final CerifVersion version;
  private final CerifSchemas schemas;
  private final String repository;

  /**
   * An item as it was harvested.
   *
   * @param identifier OAI-PMH's
   * @param payload what {@code metadata} holds
   */
  public record Item(String identifier, Element payload) {
    /** The items of an answer to {@code ListRecords}; what is deleted is none. */
    public static List<Item> of(Document answer) {
      return CerifEndpointChecks.all(answer, CerifEndpointChecks.OAI, "record").stream()
          .map(record -> children(record).toList())
          .filter(parts -> !parts.get(0).getAttribute("status").equals("deleted"))
          .map(parts -> new Item(first(parts.get(0)).getTextContent(), first(parts.get(1))))
          .toList();
    }

    private static Element first(Element part) {
      return children(part).findFirst().orElseThrow();
    }
  }

  /** The checks for a repository whose identifiers begin with {@code oai:} and its own. */
  public CerifChecks(CerifVersion version, CerifSchemas schemas, String repository) {
    this.version = version;
    this.schemas = schemas;
    this.repository = repository;
  }

  /** What is wrong with the items; nothing is wrong where the list is empty. */
  public List<String> violations(List<Item> items) {
    List<String> violations = new ArrayList<>();
    Map<String, CerifTree> records = new HashMap<>();
    Set<String> identifiers = new HashSet<>();
    for (Item item : items) {
      if (!identifiers.add(item.identifier())) {
        violations.add("(5) " + item.identifier() + " comes twice");
      }
      one(item).forEach(problem -> violations.add("(5) " + item.identifier() + ": " + problem));
      records.put(item.identifier(), CerifTree.of(item.payload()));
    }
    for (Item item : items) {
      embedded(item.payload())
          .forEach(element -> embeddedViolations(item, element, records, violations));
    }
    return violations;
  }

  private List<String> one(Item item) {
    List<String> problems =
        new ArrayList<>(schemas.problems(version, new DOMSource(item.payload())));
    String name = item.payload().getLocalName();
    if (!version.namespace().equals(item.payload().getNamespaceURI())) {
      problems.add("its namespace is " + item.payload().getNamespaceURI());
    }
    if (!PATHS.containsKey(name)) {
      problems.add(name + " is of no set");
    } else {
      String id = item.payload().getAttribute("id");
      if (!id.startsWith(PATHS.get(name) + "/") || !item.identifier().equals(oai(id))) {
        problems.add("its id is “" + id + "”");
      }
    }
    backwards(item.payload())
        .map(element -> element + " ends before it starts")
        .forEach(problems::add);
    return problems;
  }

  private static Stream<String> backwards(Element element) {
    String start = element.getAttribute("startDate");
    String end = element.getAttribute("endDate");
    boolean backwards =
        !start.isEmpty()
            && !end.isEmpty()
            && padded(start, "-01-01").compareTo(padded(end, "-99-99")) > 0;
    return Stream.concat(
        backwards ? Stream.of(element.getLocalName()) : Stream.empty(),
        children(element).flatMap(CerifChecks::backwards));
  }

  private static String padded(String date, String rest) {
    return date + rest.substring(date.length() - "2023".length());
  }

  private void embeddedViolations(
      Item within, Element element, Map<String, CerifTree> records, List<String> violations) {
    String id = element.getAttribute("id");
    CerifTree record = records.get(oai(id));
    if (record == null) {
      violations.add("(5a) " + within.identifier() + " names " + id + ", which has no record");
      return;
    }
    CerifTree.of(element)
        .missingFrom(record)
        .ifPresent(
            missing ->
                violations.add(
                    "(5b) "
                        + within.identifier()
                        + " says of "
                        + id
                        + ", but its record does not: "
                        + missing));
  }

  private String oai(String id) {
    return "oai:" + repository + ":" + id;
  }

  /** The elements with an {@code id} within another, at any depth. */
  private static Stream<Element> embedded(Element element) {
    return children(element)
        .flatMap(
            child ->
                Stream.concat(
                    child.hasAttribute("id") ? Stream.of(child) : Stream.empty(), embedded(child)));
  }

  static Stream<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }
}
