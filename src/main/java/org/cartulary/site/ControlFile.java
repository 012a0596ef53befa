package org.cartulary.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where a running {@code serve} listens for work, written into the site's store folder for those
 * who may read it: its owner alone.
 *
 * @param port on the loopback interface
 * @param token what a caller must show
 * @param pid the server's process
 */
record ControlFile(int port, String token, long pid) {
  private static final String NAME = "control.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Writes the file whole or not at all. */
  void write(Path store) {
    Path target = store.resolve(NAME);
    ObjectNode content =
        JSON.createObjectNode().put("port", port).put("token", token).put("pid", pid);
    try {
      Path temporary = Files.createTempFile(store, NAME, ".new", ownerOnly());
      Files.write(temporary, JSON.writeValueAsBytes(content));
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  /** Reads the file of the store, if a server left one; it may be of a server that is gone. */
  static Optional<ControlFile> read(Path store) {
    Path file = store.resolve(NAME);
    try {
      ObjectNode content = JSON.readValue(Files.readAllBytes(file), ObjectNode.class);
      return Optional.of(
          new ControlFile(
              content.path("port").asInt(),
              content.path("token").asText(),
              content.path("pid").asLong()));
    } catch (IOException e) {
      // No file, or not one that a server wrote: nobody to hand work to.
      return Optional.empty();
    }
  }

  static void delete(Path store) {
    try {
      Files.deleteIfExists(store.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + store.resolve(NAME), e);
    }
  }
}
