package org.cartulary.serve.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The requests of OAI-PMH, section 4, with their arguments. */
@SuppressWarnings("ImmutableEnumChecker") // its sets do not change
enum OaiVerb {
  IDENTIFY("Identify", Set.of(), Set.of(), false),
  LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier"), false),
  LIST_SETS("ListSets", Set.of(), Set.of(), true),
  GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of(), false),
  LIST_IDENTIFIERS(
      "ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
  LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true);

  private final String word;
  private final Set<String> required;
  private final Set<String> optional;
  private final boolean resumable;

  OaiVerb(String word, Set<String> required, Set<String> optional, boolean resumable) {
    this.word = word;
    this.required = required;
    this.optional = optional;
    this.resumable = resumable;
  }

  static Optional<OaiVerb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
  }

  /** The verb as it is sent. */
  String word() {
    return word;
  }

  /** What must be said. */
  Set<String> required() {
    return required;
  }

  /** What may be said. */
  Set<String> optional() {
    return optional;
  }

  /** Whether a resumption token may be said in place of all else. */
  boolean isResumable() {
    return resumable;
  }
}
