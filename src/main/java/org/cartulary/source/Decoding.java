package org.cartulary.source;

import org.cartulary.problem.Problem;

/** What became of a file: its text, or the reason why there is none. */
public sealed interface Decoding {

  /** The file is text. */
  record Decoded(SourceText text) implements Decoding {}

  /** The file is not read; the problem says why and where. */
  record Refused(Problem problem) implements Decoding {}
}
