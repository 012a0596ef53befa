package org.cartulary.export.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.jspecify.annotations.Nullable;

/**
 * Expanded JSON-LD 1.1, written as it comes: nothing is held but the names of a thing's properties.
 * Statements in any order make the same graph; each thing is one node object, on a line of its own,
 * where the statements of a subject, and of these those of a property, come together.
 */
final class JsonLdStream extends AbstractRDFHandler {
  private static final String ID = "@id";
  private static final String TYPE = "@type";
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          // One character, not two escapes.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .rootValueSeparator("")
          .build();

  private final JsonGenerator json;
  private final boolean lines;
  private final Set<String> written = new HashSet<>();
  private @Nullable Resource graph;
  private @Nullable Resource subject;
  private @Nullable String property;

  private JsonLdStream(OutputStream out, boolean lines) throws IOException {
    this.json = JSON.createGenerator(out);
    this.lines = lines;
  }

  /**
   * One document, with a graph object for each named graph.
   *
   * @param out stays open
   */
  static JsonLdStream document(OutputStream out) throws IOException {
    return new JsonLdStream(out, false);
  }

  /**
   * Lines, each a document by itself. The graphs are not told apart, and blank nodes, which would
   * be others on each line, are refused.
   *
   * @param out stays open
   */
  static JsonLdStream lines(OutputStream out) throws IOException {
    return new JsonLdStream(out, true);
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void startRDF() {
    if (!lines) {
      write(json::writeStartArray);
    }
  }

  @Override
  public void handleStatement(Statement statement) {
    write(() -> add(statement));
  }

  @Override
  public void endRDF() {
    write(
        () -> {
          endGraph();
          if (!lines) {
            json.writeEndArray();
            json.writeRaw('\n');
          }
          json.close();
        });
  }

  private void add(Statement statement) throws IOException {
    Value object = statement.getObject();
    boolean type = statement.getPredicate().equals(RDF.TYPE) && object.isResource();
    String name = type ? TYPE : statement.getPredicate().stringValue();
    Resource context = lines ? null : statement.getContext();
    if (!Objects.equals(context, graph)) {
      endGraph();
      beginGraph(context);
    }
    // A name that comes again would be twice in one object; the thing begins anew instead.
    if (!statement.getSubject().equals(subject)
        || (!name.equals(property) && written.contains(name))) {
      endNode();
      beginNode(statement.getSubject());
    }
    if (!name.equals(property)) {
      endProperty();
      beginProperty(name);
    }
    if (type) {
      json.writeString(id((Resource) object));
    } else {
      value(object);
    }
  }

  private void beginGraph(@Nullable Resource name) throws IOException {
    if (name != null) {
      json.writeStartObject();
      json.writeStringField(ID, id(name));
      json.writeArrayFieldStart("@graph");
    }
    graph = name;
  }

  private void endGraph() throws IOException {
    endNode();
    if (graph != null) {
      json.writeEndArray();
      json.writeEndObject();
      graph = null;
    }
  }

  private void beginNode(Resource thing) throws IOException {
    json.writeStartObject();
    json.writeStringField(ID, id(thing));
    subject = thing;
  }

  private void endNode() throws IOException {
    if (subject != null) {
      endProperty();
      json.writeEndObject();
      json.writeRaw('\n');
      subject = null;
      written.clear();
    }
  }

  private void beginProperty(String name) throws IOException {
    json.writeArrayFieldStart(name);
    property = name;
    written.add(name);
  }

  private void endProperty() throws IOException {
    if (property != null) {
      json.writeEndArray();
      property = null;
    }
  }

  private void value(Value value) throws IOException {
    json.writeStartObject();
    if (value instanceof Literal literal) {
      String language = literal.getLanguage().orElse(null);
      if (language != null) {
        json.writeStringField("@language", language);
      } else if (!literal.getDatatype().equals(XSD.STRING)) {
        // The full IRI also of rdf:JSON: as "@json" its text would be a value, and change.
        json.writeStringField(TYPE, literal.getDatatype().stringValue());
      }
      json.writeStringField("@value", literal.getLabel());
    } else {
      json.writeStringField(ID, id((Resource) value));
    }
    json.writeEndObject();
  }

  private String id(Resource thing) {
    if (thing instanceof IRI iri) {
      return iri.stringValue();
    }
    if (thing instanceof BNode blank && !lines) {
      return "_:" + blank.getID();
    }
    throw new RDFHandlerException("there is no way to name " + thing);
  }
}
