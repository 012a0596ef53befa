package org.cartulary.serve.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartulary.serve.http.WebLink;

/** Links with what each leads from, in the two forms of RFC 9264. */
final class Linkset {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SINGLE = Set.of("media", "title", "type");

  private final Map<String, List<WebLink>> byAnchor = new LinkedHashMap<>();

  /**
   * Adds the links of one context.
   *
   * @param anchor the IRI that they lead from
   */
  Linkset add(String anchor, List<WebLink> links) {
    byAnchor.put(anchor, List.copyOf(links));
    return this;
  }

  /** As {@code application/linkset}: the links of a Link field, each with its anchor. */
  byte[] text() {
    StringBuilder text = new StringBuilder();
    byAnchor.forEach(
        (anchor, links) ->
            links.forEach(
                link ->
                    text.append(text.isEmpty() ? "" : ",\n")
                        .append(link.with("anchor", WebLink.uri(anchor)).toText())));
    return text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** As {@code application/linkset+json}: one object a context, in it the targets by relation. */
  byte[] json() {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode contexts = document.putArray("linkset");
    byAnchor.forEach(
        (anchor, links) -> {
          ObjectNode context = contexts.addObject().put("anchor", WebLink.uri(anchor));
          for (WebLink link : links) {
            ObjectNode target = context.withArray(link.relation()).addObject();
            target.put("href", WebLink.uri(link.target()));
            link.attributes().forEach((name, value) -> put(target, name, value));
          }
        });
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** RFC 9264 §4.2.4: those of RFC 8288 that stand once are texts, all others lists. */
  private static void put(ObjectNode target, String name, String value) {
    if (SINGLE.contains(name)) {
      target.put(name, value);
    } else {
      target.putArray(name).add(value);
    }
  }
}
