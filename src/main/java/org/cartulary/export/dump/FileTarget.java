package org.cartulary.export.dump;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Writes files into a folder, with size and digest, as long as somebody wants them. */
final class FileTarget implements FileMaker.Target {
  private final Path folder;
  private final BooleanSupplier wanted;
  private final Map<String, ReleaseFile> files = new TreeMap<>();

  /**
   * @param wanted asked at each write; when it says no, the write throws
   */
  FileTarget(Path folder, BooleanSupplier wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  @Override
  public OutputStream open(String name) throws IOException {
    OutputStream file =
        Files.newOutputStream(
            folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new Measured(name, file, sha256());
  }

  @Override
  public void discard(String name) throws IOException {
    files.remove(name);
    Files.deleteIfExists(folder.resolve(name));
  }

  /** Those that were closed, by name. */
  List<ReleaseFile> files() {
    return List.copyOf(files.values());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private final class Measured extends FilterOutputStream {
    private final String name;
    private final MessageDigest digest;
    private long size;
    private boolean open = true;

    Measured(String name, OutputStream file, MessageDigest digest) {
      super(new DigestOutputStream(file, digest));
      this.name = name;
      this.digest = digest;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!wanted.getAsBoolean()) {
        throw new InterruptedIOException("nobody wants " + name + " any more");
      }
      out.write(bytes, offset, length);
      size += length;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void close() throws IOException {
      if (open) {
        open = false;
        super.close();
        files.put(name, new ReleaseFile(name, size, HexFormat.of().formatHex(digest.digest())));
      }
    }
  }
}
