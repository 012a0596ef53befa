package org.cartulary.store;

import com.google.code.externalsorting.ExternalSort;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A release's quads in a file: canonical N-Quads, each once, sorted by code point, gzipped.
 *
 * @param digest SHA-256 of the lines, in hex
 * @param count how many lines
 */
record SortedQuads(Path file, String digest, long count) {
  private static final long SORT_MEMORY = 48L << 20;
  private static final int MOST_RUNS = 512;
  private static final int BUFFER = 1 << 16;

  /** Sorts content on disk; memory does not grow with it. */
  static SortedQuads sort(ReleaseContent content, Set<String> graphs, StoreFolder folder)
      throws IOException {
    Path unsorted = folder.temporary().resolve("unsorted.nq");
    try (BufferedWriter out = Files.newBufferedWriter(unsorted)) {
      content.writeTo(new CanonicalQuadWriter(out, graphs));
    }
    Path runs = Files.createDirectories(folder.temporary().resolve("runs"));
    List<File> sorted;
    try (BufferedReader in = Files.newBufferedReader(unsorted)) {
      sorted =
          ExternalSort.sortInBatch(
              in,
              Files.size(unsorted),
              CodePointOrder.COMPARATOR,
              MOST_RUNS,
              SORT_MEMORY,
              StandardCharsets.UTF_8,
              runs.toFile(),
              true,
              0,
              false,
              false);
    }
    Files.delete(unsorted);
    return merge(sorted, folder.temporary().resolve("sorted.nq.gz"));
  }

  private static SortedQuads merge(List<File> runs, Path target) throws IOException {
    MessageDigest digest = sha256();
    LineCounter counted;
    try (OutputStream file = Files.newOutputStream(target);
        OutputStream zipped = new GZIPOutputStream(file, BUFFER);
        OutputStream digested = new DigestOutputStream(zipped, digest);
        LineCounter out = new LineCounter(digested)) {
      counted = out;
      ExternalSort.mergeSortedFiles(
          runs, out, CodePointOrder.COMPARATOR, StandardCharsets.UTF_8, true, false);
    }
    return new SortedQuads(target, HexFormat.of().formatHex(digest.digest()), counted.lines);
  }

  /** The digest of the lines of a file that was written before. */
  static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Reads the lines of a file that was written before. */
  static BufferedReader read(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
        BUFFER);
  }

  /** Writes a file of such lines, gzipped. */
  static Writer write(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file), BUFFER), StandardCharsets.UTF_8),
        BUFFER);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Ends lines with LF on every system, and counts them. */
  private static final class LineCounter extends BufferedWriter {
    private long lines;

    LineCounter(OutputStream out) {
      super(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    @Override
    public void newLine() throws IOException {
      write('\n');
      lines++;
    }
  }
}
