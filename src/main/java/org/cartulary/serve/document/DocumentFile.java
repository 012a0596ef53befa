package org.cartulary.serve.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of things under keys, written once and read at random. It has no name, where the system
 * allows that, so that nothing of it is left whatever ends the process.
 */
final class DocumentFile implements AutoCloseable {
  private final FileChannel channel;
  private final int maxBytes;
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private volatile int end;

  private record Place(int start, int length) {}

  private DocumentFile(FileChannel channel, int maxBytes) {
    this.channel = channel;
    this.maxBytes = maxBytes;
  }

  /**
   * An empty file.
   *
   * @param folder where; made if it is not there
   * @param maxBytes how long it may grow
   */
  static DocumentFile create(Path folder, int maxBytes) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "documents-", ".tmp");
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      // Not on this system; then it goes when it is closed.
    }
    return new DocumentFile(channel, maxBytes);
  }

  /** How much may still be written where it is, or will be. */
  static long usableBytes(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.getFileStore(folder).getUsableSpace();
  }

  boolean hasRoom(int bytes) {
    return channel.isOpen() && end + (long) bytes <= maxBytes;
  }

  /**
   * Writes something to the end; by one thread at a time.
   *
   * @throws IOException if the disk fails; what is there already can be read all the same
   */
  void put(String key, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    int start = end;
    while (rest.hasRemaining()) {
      channel.write(rest, start + rest.position());
    }
    end = start + bytes.length;
    places.put(key, new Place(start, bytes.length));
  }

  /**
   * What is under a key, or null if nothing is.
   *
   * @throws java.nio.channels.ClosedChannelException if the file is closed
   * @throws IOException if the disk fails
   */
  byte @Nullable [] get(String key) throws IOException {
    Place place = places.get(key);
    if (place == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place.start() + bytes.position()) < 0) {
        throw new EOFException("a file of documents ends too early");
      }
    }
    return bytes.array();
  }

  long bytes() {
    return end;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
