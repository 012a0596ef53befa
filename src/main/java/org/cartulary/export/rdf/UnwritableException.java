package org.cartulary.export.rdf;

import org.jspecify.annotations.Nullable;

/** A triple that a format has no way to write. */
public final class UnwritableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnwritableException(RdfFormat format, Object statement, String why, @Nullable Throwable cause) {
    super(format.id() + " cannot hold " + statement + ": " + why, cause);
  }
}
