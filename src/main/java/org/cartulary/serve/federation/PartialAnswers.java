package org.cartulary.serve.federation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.cartulary.serve.http.Reply;
import org.cartulary.store.federation.Silence;

/**
 * Says of an answer that it lacks what some collaborators would have said: in the field {@code
 * Cartulary-Partial} whatever the form, and in SPARQL JSON results also in a member {@code partial}
 * beside {@code results}, which readers of the format pass over.
 */
public final class PartialAnswers {
  /** A list (RFC 9651) of collaborators' names, each with its reason. */
  public static final String FIELD = "Cartulary-Partial";

  private static final ObjectMapper JSON = new ObjectMapper();

  private PartialAnswers() {}

  /** The reply, with the field if somebody is missing; then nobody keeps it either. */
  public static Reply marked(Reply reply, List<Silence> silences) {
    return silences.isEmpty()
        ? reply
        : reply
            .with(
                FIELD,
                silences.stream().map(PartialAnswers::item).collect(Collectors.joining(", ")))
            .with("Cache-Control", "no-store");
  }

  /** {@code south;reason="it did not answer in time"}. A name starts with a letter or is quoted. */
  private static String item(Silence silence) {
    String name = silence.collaborator().name();
    return (name.matches("[a-z].*") ? name : quoted(name)) + ";reason=" + quoted(silence.reason());
  }

  /** Visible ASCII alone, as a field's strings have it; the reason may quote a stranger. */
  private static String quoted(String text) {
    String plain = text.replaceAll("[^ -~]+", "?").replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + plain + '"';
  }

  /** SPARQL JSON results, with a member that names who is missing. */
  public static byte[] marked(byte[] results, List<Silence> silences) {
    if (silences.isEmpty()) {
      return results;
    }
    try {
      ObjectNode root = (ObjectNode) JSON.readTree(results);
      ArrayNode partial = root.putArray("partial");
      for (Silence silence : silences) {
        partial
            .addObject()
            .put("collaborator", silence.collaborator().name())
            .put("title", silence.collaborator().title())
            .put("endpoint", silence.collaborator().iri())
            .put("reason", silence.reason());
      }
      return JSON.writeValueAsBytes(root);
    } catch (IOException e) {
      throw new UncheckedIOException("our own results are JSON", e);
    }
  }
}
