package org.cartulary.export.cerif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * An element as OpenAIRE's validator compares it: its name with all attributes, its text without
 * the space around it, and its children, whose order does not matter.
 *
 * @param text empty where there are children
 */
record CerifTree(String name, String text, List<CerifTree> children) {
  static CerifTree of(Element element) {
    List<CerifTree> children = CerifChecks.children(element).map(CerifTree::of).toList();
    String text = children.isEmpty() ? element.getTextContent().strip() : "";
    return new CerifTree(name(element), text, children);
  }

  private static String name(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> (Attr) element.getAttributes().item(i))
        .filter(attr -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attr.getNamespaceURI()))
        .forEach(attr -> attributes.put(attr.getName(), attr.getValue()));
    return element.getLocalName() + attributes;
  }

  /** The first thing that is here and not in the other. */
  Optional<String> missingFrom(CerifTree other) {
    if (!name.equals(other.name)) {
      return Optional.of(name);
    }
    if (!text.equals(other.text)) {
      return Optional.of(name + ": " + text);
    }
    return children.stream()
        .filter(child -> other.children.stream().noneMatch(child::isWithin))
        .findFirst()
        .map(CerifTree::toString);
  }

  private boolean isWithin(CerifTree other) {
    return missingFrom(other).isEmpty();
  }

  @Override
  public String toString() {
    return name + (children.isEmpty() ? ": " + text : " " + children);
  }
}
