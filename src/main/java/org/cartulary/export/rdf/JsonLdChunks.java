package org.cartulary.export.rdf;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD in constant memory. Rio's writer keeps the whole graph until its end; but expanded
 * JSON-LD is one array of node objects, so it writes a chunk of subjects at a time, and the chunks'
 * elements make one array, or stand on lines of their own.
 */
final class JsonLdChunks extends AbstractRDFHandler {
  private static final int CHUNK = 2_000;

  private final Writer out;
  private final int size;
  private final String begin;
  private final String between;
  private final String end;
  private final List<Statement> chunk = new ArrayList<>();
  private @Nullable Resource subject;
  private boolean empty = true;

  private JsonLdChunks(Writer out, int size, String begin, String between, String end) {
    this.out = out;
    this.size = size;
    this.begin = begin;
    this.between = between;
    this.end = end;
  }

  /** One document. */
  static JsonLdChunks document(Writer out) {
    return new JsonLdChunks(out, CHUNK, "[\n", ",\n", "\n]\n");
  }

  /** A line for each subject, which is a document by itself; the statements name no graph. */
  static JsonLdChunks lines(Writer out) {
    return new JsonLdChunks(out, 1, "", "\n", "\n");
  }

  @Override
  public void startRDF() {
    write(begin);
  }

  @Override
  public void handleStatement(Statement statement) {
    if (chunk.size() >= size && !statement.getSubject().equals(subject)) {
      flush();
    }
    subject = statement.getSubject();
    chunk.add(statement);
  }

  @Override
  public void endRDF() {
    flush();
    write(empty ? end.stripLeading() : end);
  }

  private void flush() {
    if (chunk.isEmpty()) {
      return;
    }
    StringWriter text = new StringWriter();
    RDFWriter writer = new JSONLDWriter(text);
    writer.getWriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.EXPAND);
    writer.getWriterConfig().set(JSONLDSettings.USE_NATIVE_TYPES, false);
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.startRDF();
    chunk.forEach(writer::handleStatement);
    writer.endRDF();
    chunk.clear();
    String array = text.toString().strip();
    write((empty ? "" : between) + array.substring(1, array.length() - 1));
    empty = false;
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
