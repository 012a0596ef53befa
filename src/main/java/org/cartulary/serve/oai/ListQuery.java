package org.cartulary.serve.oai;

import java.util.Optional;

/**
 * What a list is of, as it was asked for.
 *
 * @param prefix the metadata prefix; empty for a list of sets
 */
record ListQuery(
    String prefix, Optional<String> set, Optional<String> from, Optional<String> until) {
  static final ListQuery OF_SETS =
      new ListQuery("", Optional.empty(), Optional.empty(), Optional.empty());

  static ListQuery of(OaiRequest request) {
    return new ListQuery(
        request.argument("metadataPrefix").orElse(""),
        request.argument("set"),
        request.argument("from"),
        request.argument("until"));
  }
}
