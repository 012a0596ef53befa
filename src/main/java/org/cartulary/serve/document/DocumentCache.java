package org.cartulary.serve.document;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cartulary.serve.http.Coding;
import org.cartulary.serve.http.KeptReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents that were rendered already, on disk: the documents of a large site are many times what
 * its memory holds, and the system keeps in its page cache those that are asked for. The files are
 * filled one after the other, and the oldest is dropped to make room.
 */
final class DocumentCache implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentCache.class);
  private static final int FILES = 16;

  /** What the store and the dumps may need; it is not taken. */
  private static final long LEFT_FREE = 1L << 30;

  private final Path folder;
  private final long fileBytes;

  /** The newest first. */
  private volatile List<DocumentFile> files = List.of();

  private boolean closed;

  /**
   * An empty cache.
   *
   * @param folder where its files are, invisibly; nothing is left there
   * @param maxBytes how many bytes they may have together
   */
  DocumentCache(Path folder, long maxBytes) {
    this.folder = folder;
    this.fileBytes = maxBytes / FILES;
  }

  /**
   * What tells documents apart before the store is asked.
   *
   * @param edition of which release, and by which program: the validators of one edition are alike
   * @param path as the request has it
   * @param form the suffix of the form that the client prefers; empty if it takes none
   * @param variant the language and the day of the page
   * @param explicit whether the address names that language
   * @param coding in which it is sent
   */
  record Key(
      String edition, String path, String form, String variant, boolean explicit, Coding coding) {
    /** In one line, which takes less memory than its parts. */
    String text() {
      String how = (explicit ? "e" : "") + (coding == Coding.GZIP ? "g" : "");
      return String.join("\n", edition, path, form, variant, how);
    }
  }

  /** What was put in under a key, or null if it is not there, not any more, or cannot be read. */
  @Nullable KeptReply get(Key key) {
    String text = key.text();
    try {
      for (DocumentFile file : files) {
        byte[] there = file.get(text);
        if (there != null) {
          return KeptReply.of(there);
        }
      }
    } catch (ClosedChannelException dropped) {
      LOG.debug("A document was dropped while it was looked for");
    } catch (IOException e) {
      LOG.warn("A document that was kept cannot be read; it is rendered again", e);
    }
    return null;
  }

  /** Keeps it, if it is not large and the disk has room. */
  void put(Key key, KeptReply reply) {
    byte[] bytes = reply.bytes();
    if (bytes.length <= fileBytes) {
      keep(key.text(), bytes);
    }
  }

  private synchronized void keep(String key, byte[] bytes) {
    if (closed) {
      return;
    }
    try {
      if (files.isEmpty() || !files.get(0).hasRoom(bytes.length)) {
        next();
      }
      if (!files.isEmpty()) {
        files.get(0).put(key, bytes);
      }
    } catch (IOException e) {
      LOG.warn("Documents are no longer kept, so each is rendered when it is asked for", e);
      close();
    }
  }

  /** Begins a file; where there is no room for it, an old one makes some, or there is none. */
  private void next() throws IOException {
    List<DocumentFile> known = files;
    boolean roomy = DocumentFile.usableBytes(folder) > LEFT_FREE + fileBytes;
    int most = roomy ? FILES - 1 : Math.max(0, known.size() - 1);
    List<DocumentFile> kept = known.subList(0, Math.min(known.size(), most));
    boolean begins = roomy || !known.isEmpty();
    files =
        begins
            ? Stream.concat(Stream.of(DocumentFile.create(folder, (int) fileBytes)), kept.stream())
                .toList()
            : List.of();
    for (DocumentFile old : known.subList(kept.size(), known.size())) {
      old.close();
    }
  }

  /** How many bytes the files have. */
  long bytes() {
    return files.stream().mapToLong(DocumentFile::bytes).sum();
  }

  /** Drops all, and keeps nothing any more. */
  @Override
  public synchronized void close() {
    closed = true;
    List<DocumentFile> known = files;
    files = List.of();
    known.forEach(DocumentFile::close);
  }
}
