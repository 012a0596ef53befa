package org.cartulary.export.dump;

import java.util.List;
import java.util.Optional;

/** Which releases have files to give away at this moment. */
@FunctionalInterface
public interface FilesOnOffer {

  /**
   * The releases whose files are whole, the newest first: at most the last two. The newest may be
   * older than the current release, while that one's files are being made.
   */
  List<ReleaseFiles> releases();

  /** The newest of them. */
  default Optional<ReleaseFiles> newest() {
    return releases().stream().findFirst();
  }
}
