package org.cartulary.export.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** XML so that what means the same is written the same, a line an element. */
public final class CanonicalXml {
  private final StringBuilder out = new StringBuilder();

  private CanonicalXml() {}

  public static String of(Element element) {
    CanonicalXml xml = new CanonicalXml();
    xml.write(element, null, "");
    return xml.out.toString();
  }

  private void write(Element element, @Nullable String namespace, String indent) {
    out.append(indent).append('<').append(element.getLocalName());
    if (!Objects.equals(element.getNamespaceURI(), namespace)) {
      out.append(" xmlns=\"")
          .append(Objects.requireNonNullElse(element.getNamespaceURI(), ""))
          .append('"');
    }
    attributes(element).forEach(this::attribute);
    out.append('>');
    List<Element> children = children(element);
    if (children.isEmpty()) {
      out.append(escape(element.getTextContent()));
    } else {
      out.append('\n');
      children.forEach(child -> write(child, element.getNamespaceURI(), indent + "  "));
      out.append(indent);
    }
    out.append("</").append(element.getLocalName()).append(">\n");
  }

  private static List<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    out.append(escape(value).replace("\"", "&quot;")).append('"');
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> (Attr) element.getAttributes().item(i))
        .filter(attr -> !attr.getName().equals(XMLConstants.XMLNS_ATTRIBUTE))
        .forEach(attr -> attributes.put(attr.getName(), attr.getValue()));
    return attributes;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#xD;");
  }
}
