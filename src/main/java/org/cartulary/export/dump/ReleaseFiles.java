package org.cartulary.export.dump;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartulary.store.Release;

/**
 * All files of one release, whole and on disk.
 *
 * @param release its number
 * @param digest of what the release holds
 * @param issued when the release was published
 * @param made when they were whole
 * @param folder where they lie
 * @param files by name
 */
public record ReleaseFiles(
    int release,
    String digest,
    Instant issued,
    Instant made,
    Path folder,
    List<ReleaseFile> files) {
  public ReleaseFiles {
    files = List.copyOf(files);
  }

  /** The file of that name, if there is one. */
  public Optional<ReleaseFile> named(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** Where a file lies. */
  public Path path(ReleaseFile file) {
    return folder.resolve(file.name());
  }

  /** Whether they are that release's; numbers begin anew where a store was thrown away. */
  boolean isOf(Release other) {
    return release == other.number()
        && digest.equals(other.digest())
        && issued.equals(other.issued());
  }
}
