package org.cartulary.store.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.cartulary.store.record.MetadataRecord;

/** Records and graphs as they lie in the file: JSON and N-Triples, deflated. */
final class Packing {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Packing() {}

  static byte[] pack(MetadataRecord record) {
    try {
      return deflate(JSON.writerFor(MetadataRecord.class).writeValueAsBytes(record));
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory does not fail", e);
    }
  }

  static MetadataRecord record(byte[] packed) {
    try {
      return JSON.readValue(
          new InflaterInputStream(new ByteArrayInputStream(packed)), MetadataRecord.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the history holds a record that cannot be read", e);
    }
  }

  static byte[] pack(String ntriples) {
    return deflate(ntriples.getBytes(StandardCharsets.UTF_8));
  }

  static String text(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the history holds a graph that cannot be read", e);
    }
  }

  private static byte[] deflate(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    Deflater deflater = new Deflater(3);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory does not fail", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
