package org.cartulary.store.search;

import java.util.Map;
import java.util.Optional;
import org.cartulary.store.Release;

/**
 * What an index was made of; it stands in the index itself.
 *
 * @param version of the format
 * @param release the number of the release, 0 for a store without one
 * @param digest of what the release holds
 * @param language in which it sorts
 */
record Stamp(int version, int release, String digest, String language) {

  static Stamp of(Optional<Release> release, String language) {
    return new Stamp(
        Fields.VERSION,
        release.map(Release::number).orElse(0),
        release.map(Release::digest).orElse(""),
        language);
  }

  /** As Lucene keeps it with a commit. */
  Map<String, String> written() {
    return Map.of(
        "version",
        Integer.toString(version),
        "release",
        Integer.toString(release),
        "digest",
        digest,
        "language",
        language);
  }
}
