package org.cartulary.export.dump;

/**
 * A file of a release.
 *
 * @param name without a folder
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hex
 */
public record ReleaseFile(String name, long size, String sha256) {}
