package org.cartulary.export.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose bytes depend on nothing but what is in it. */
public final class ZipEntries {
  /** The first time that a zip can say. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** Writes an entry. */
  @FunctionalInterface
  public interface Content {
    /** Writes to a stream that stays open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes to a stream, which stays open. */
  public ZipEntries(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** A name of a file that means nothing to any file system, whatever a thing is called. */
  public static String safe(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return encoded.startsWith(".") ? "_" + encoded : encoded;
  }

  /** Adds an entry, which can be of any size. */
  public void add(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** Adds a small entry, unless nothing is written to it. */
  public void addUnlessEmpty(String name, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    content.writeTo(bytes);
    if (bytes.size() > 0) {
      add(name, bytes::writeTo);
    }
  }

  /** Ends the zip; its stream stays open. */
  public void finish() throws IOException {
    zip.finish();
  }
}
