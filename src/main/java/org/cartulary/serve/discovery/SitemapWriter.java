package org.cartulary.serve.discovery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes addresses as sitemaps (https://www.sitemaps.org/protocol.html), a new file whenever one is
 * full. Closing it ends the last file.
 */
final class SitemapWriter implements AutoCloseable {
  /** What the protocol allows in one file. */
  static final int MAX_ADDRESSES = 50_000;

  /** What the protocol allows a file, before compression, to be long: 50 MB. */
  static final long MAX_BYTES = 52_428_800;

  /** An address must be shorter than 2,048 characters. */
  private static final int MAX_ADDRESS = 2_047;

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      """;
  private static final String END = "</urlset>\n";

  private final Files files;
  private final String name;
  private final String modified;
  private final List<String> written = new ArrayList<>();
  private OutputStream out = OutputStream.nullOutputStream();
  private int addresses;
  private long bytes;

  /** Where the files go. */
  @FunctionalInterface
  interface Files {
    OutputStream open(String name) throws IOException;
  }

  /**
   * Begins a group of sitemaps; there is no file before the first address.
   *
   * @param name what the files' names begin with; a number and {@code .xml} end them
   * @param modified when what stands at the addresses last changed
   */
  SitemapWriter(Files files, String name, Instant modified) {
    this.files = files;
    this.name = name;
    this.modified = modified.toString();
  }

  /**
   * Writes an address; one that is longer than the protocol allows is left out.
   *
   * @param address absolute and percent-encoded
   */
  void add(String address) throws IOException {
    if (address.length() > MAX_ADDRESS) {
      return;
    }
    byte[] entry =
        ("<url><loc>" + Xml.escape(address) + "</loc><lastmod>" + modified + "</lastmod></url>\n")
            .getBytes(StandardCharsets.UTF_8);
    boolean full = addresses == MAX_ADDRESSES || bytes + entry.length + END.length() > MAX_BYTES;
    if (written.isEmpty() || full) {
      close();
      String file = name + (written.size() + 1) + ".xml";
      out = new BufferedOutputStream(files.open(file), 1 << 16);
      written.add(file);
      addresses = 0;
      bytes = 0;
      write(HEAD.getBytes(StandardCharsets.UTF_8));
    }
    write(entry);
    addresses++;
  }

  /** The names of the files so far. */
  List<String> written() {
    return List.copyOf(written);
  }

  private void write(byte[] text) throws IOException {
    out.write(text);
    bytes += text.length;
  }

  @Override
  public void close() throws IOException {
    if (!written.isEmpty()) {
      out.write(END.getBytes(StandardCharsets.UTF_8));
    }
    out.close();
    out = OutputStream.nullOutputStream();
  }

  /**
   * Writes the index of some sitemaps.
   *
   * @param addresses theirs
   */
  static void index(OutputStream out, List<String> addresses, Instant modified) throws IOException {
    StringBuilder index = new StringBuilder();
    index.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    index.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String address : addresses) {
      index
          .append("<sitemap><loc>")
          .append(Xml.escape(address))
          .append("</loc><lastmod>")
          .append(modified)
          .append("</lastmod></sitemap>\n");
    }
    index.append("</sitemapindex>\n");
    out.write(index.toString().getBytes(StandardCharsets.UTF_8));
  }
}
