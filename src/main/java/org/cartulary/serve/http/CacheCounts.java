package org.cartulary.serve.http;

/** What a cache holds, and how often it was of use since the server started. */
public interface CacheCounts {
  /** How often an answer was found in it. */
  long hits();

  /** How often an answer was looked for and was not in it. */
  long misses();

  /** The bytes that its answers take now. */
  long size();
}
