package org.cartulary.serve.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.cartulary.vocab.RDF;

/**
 * Writes a graph as JSON-LD 1.1 straight from its triples: one flat node object per subject under
 * {@code @graph}, and a context of prefixes only, so nothing has to be fetched to read it. (Jena's
 * writer goes through a model of the document and back, which takes many times as long.)
 */
final class JsonLdWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
  private final Map<String, String> prefixes;
  private final Map<Node, String> blanks = new HashMap<>();

  private JsonLdWriter(JsonGenerator json, Map<String, String> prefixes) {
    this.json = json;
    this.prefixes = prefixes;
  }

  /** The document in UTF-8; subjects stand in the order in which they come first. */
  static byte[] write(Iterable<Triple> triples, PrefixMapping prefixes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
    write(triples, prefixes, out);
    return out.toByteArray();
  }

  /** The same, written as it goes; the stream is the caller's to close. */
  static void write(Iterable<Triple> triples, PrefixMapping prefixes, OutputStream out) {
    Map<Node, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();
    for (Triple triple : triples) {
      subjects
          .computeIfAbsent(triple.getSubject(), any -> new LinkedHashMap<>())
          .computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>())
          .add(triple.getObject());
    }
    try (JsonGenerator json =
        JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      new JsonLdWriter(json, safe(prefixes, triples)).document(subjects);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A prefix that is also the scheme of some IRI here would turn that IRI into another. */
  private static Map<String, String> safe(PrefixMapping prefixes, Iterable<Triple> triples) {
    Map<String, String> safe = new LinkedHashMap<>(prefixes.getNsPrefixMap());
    // JSON-LD takes as a prefix only what ends in a separator (§4.4), and no empty term.
    safe.entrySet()
        .removeIf(e -> e.getKey().isEmpty() || !e.getValue().matches("[^:]+:.*[:/?#\\[\\]@]"));
    for (Triple triple : triples) {
      safe.remove(scheme(triple.getSubject()));
      safe.remove(scheme(triple.getPredicate()));
      safe.remove(scheme(triple.getObject()));
    }
    return safe;
  }

  private static String scheme(Node node) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    int colon = iri.indexOf(':');
    return colon < 0 ? "" : iri.substring(0, colon);
  }

  private void document(Map<Node, Map<Node, List<Node>>> subjects) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      json.writeStringField(prefix.getKey(), prefix.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
    for (Map.Entry<Node, Map<Node, List<Node>>> subject : subjects.entrySet()) {
      json.writeStartObject();
      json.writeStringField("@id", id(subject.getKey()));
      for (Map.Entry<Node, List<Node>> property : subject.getValue().entrySet()) {
        property(property.getKey(), property.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void property(Node predicate, List<Node> values) throws IOException {
    boolean types = predicate.equals(RDF.type) && values.stream().noneMatch(Node::isLiteral);
    json.writeFieldName(types ? "@type" : iri(predicate.getURI()));
    json.writeStartArray();
    for (Node value : values) {
      if (types) {
        json.writeString(id(value));
      } else {
        value(value);
      }
    }
    json.writeEndArray();
  }

  private void value(Node value) throws IOException {
    if (!value.isLiteral()) {
      json.writeStartObject();
      json.writeStringField("@id", id(value));
      json.writeEndObject();
      return;
    }
    String language = value.getLiteralLanguage();
    if (language.isEmpty() && XSDDatatype.XSDstring.equals(value.getLiteralDatatype())) {
      json.writeString(value.getLiteralLexicalForm());
      return;
    }
    json.writeStartObject();
    json.writeStringField("@value", value.getLiteralLexicalForm());
    if (language.isEmpty()) {
      json.writeStringField("@type", iri(value.getLiteralDatatypeURI()));
    } else {
      json.writeStringField("@language", language);
    }
    json.writeEndObject();
  }

  private String id(Node node) {
    return node.isBlank()
        ? blanks.computeIfAbsent(node, any -> "_:b" + blanks.size())
        : iri(node.getURI());
  }

  /** The IRI, by a prefix where one fits; what follows it must not look like an authority. */
  private String iri(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue()) && !iri.startsWith("//", prefix.getValue().length())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
