package org.cartulary.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time. The lock is the operating system's, so it ends with its process, however
 * that ends; the file beside it only says who has it.
 */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;
  private final Path holderFile;

  private StoreLock(FileChannel channel, Path holderFile) {
    this.channel = channel;
    this.holderFile = holderFile;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreInUseException if another process, or this one, has it
   */
  static StoreLock take(StoreFolder folder, String purpose) throws IOException {
    Files.createDirectories(folder.var());
    FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = tryLock(channel) != null;
      if (!taken) {
        throw new StoreInUseException(folder.var(), holder(folder));
      }
      StoreHolder self = StoreHolder.self(purpose);
      Files.writeString(folder.holder(), self.pid() + "\n" + self.purpose() + "\n");
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return new StoreLock(channel, folder.holder());
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException thisProcessHasIt) {
      return null;
    }
  }

  /** Whether anybody has the store open. Makes no file. */
  static boolean isHeld(StoreFolder folder) throws IOException {
    if (!Files.exists(folder.lock())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    }
  }

  /** Who says to have the store; a process that is just starting may not have said so yet. */
  static StoreHolder holder(StoreFolder folder) throws IOException {
    if (!Files.isRegularFile(folder.holder())) {
      return new StoreHolder(0, "");
    }
    List<String> lines = Files.readAllLines(folder.holder(), StandardCharsets.UTF_8);
    boolean whole = lines.size() == 2 && lines.get(0).matches("[0-9]{1,18}");
    return whole
        ? new StoreHolder(Long.parseLong(lines.get(0)), lines.get(1))
        : new StoreHolder(0, "");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(holderFile);
    channel.close();
  }
}
