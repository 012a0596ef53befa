package org.cartulary.store;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cartulary.store.history.History;

/**
 * A store in one file, a zip of {@value #DATASET} (all its graphs in N-Quads), {@value #HISTORY}
 * and what each release changed. All else in a store can be made from these. The last entry says
 * that the file is whole.
 */
final class Backup {
  private static final String DATASET = "dataset.nq";
  private static final String HISTORY = "history.db";
  private static final String CHANGES = "releases/";
  private static final String END = "whole";

  private static final Pattern NAMES =
      Pattern.compile("dataset\\.nq|history\\.db|releases/[1-9][0-9]{0,8}\\.changes\\.gz|whole");

  private Backup() {}

  /**
   * Writes a store, in which nothing is published meanwhile.
   *
   * @param out stays open
   */
  static void write(DatasetGraph dataset, History history, StoreFolder folder, OutputStream out)
      throws IOException {
    Path copy = folder.temporary().resolve(HISTORY);
    Files.deleteIfExists(copy);
    history.copyTo(copy);
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(DATASET));
    Txn.executeRead(dataset, () -> writeQuads(dataset, zip));
    zip.closeEntry();
    add(zip, HISTORY, copy);
    try (Stream<Path> files = Files.list(folder.releases())) {
      for (Path file : files.sorted().toList()) {
        String name = CHANGES + file.getFileName();
        if (NAMES.matcher(name).matches()) {
          add(zip, name, file);
        }
      }
    }
    zip.putNextEntry(new ZipEntry(END));
    zip.write("1\n".getBytes(StandardCharsets.US_ASCII));
    zip.closeEntry();
    zip.finish();
    Files.delete(copy);
  }

  private static void writeQuads(DatasetGraph dataset, OutputStream zip) {
    StreamRDF quads = StreamRDFWriter.getWriterStream(new StaysOpen(zip), Lang.NQUADS);
    quads.start();
    StreamRDFOps.sendQuadsToStream(dataset.find(), quads);
    quads.finish();
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /**
   * Unpacks a backup and looks at each checksum.
   *
   * @param folder is made
   * @throws StoreException if it is no whole backup; what was unpacked is no use then
   */
  static void unpack(Path backup, Path folder) throws IOException {
    Set<String> found = new HashSet<>();
    Files.createDirectories(folder.resolve(CHANGES));
    try (InputStream file = new BufferedInputStream(Files.newInputStream(backup));
        ZipInputStream zip = new ZipInputStream(file)) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (!NAMES.matcher(entry.getName()).matches()) {
          throw new StoreException(backup + " is no backup of a store: " + entry.getName(), null);
        }
        Files.copy(zip, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
        found.add(entry.getName());
      }
    }
    if (!found.containsAll(Set.of(DATASET, HISTORY, END))) {
      throw new StoreException(backup + " is no whole backup of a store", null);
    }
  }

  static Path dataset(Path unpacked) {
    return unpacked.resolve(DATASET);
  }

  static Path history(Path unpacked) {
    return unpacked.resolve(HISTORY);
  }

  static Path changes(Path unpacked) {
    return unpacked.resolve(CHANGES);
  }

  /** Jena's writers close what they write to. */
  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      out.write(bytes, start, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
