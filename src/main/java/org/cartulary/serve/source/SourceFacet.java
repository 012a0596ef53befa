package org.cartulary.serve.source;

/** By what the sources can be narrowed. */
enum SourceFacet {
  /** What they are. */
  KIND,
  /** What became of them when they were last read: the codes of {@link SourceState}. */
  STATE,
  /** How bad their problems are. */
  SEVERITY
}
