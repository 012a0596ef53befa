package org.cartulary.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON Lines: each value on a line that ends. */
public final class JsonLines implements Closeable {
  /** The media type, with its charset. */
  public static final String MEDIA_TYPE = "application/jsonl; charset=utf-8";

  private final JsonGenerator json;

  /** Writes to a stream, which stays open. */
  public JsonLines(OutputStream out) throws IOException {
    this.json = JsonOut.to(out);
  }

  /** Writes a line. */
  public void add(JsonNode value) throws IOException {
    json.writeTree(value);
    json.writeRaw('\n');
  }

  /** Hands all to the stream. */
  @Override
  public void close() throws IOException {
    json.close();
  }
}
