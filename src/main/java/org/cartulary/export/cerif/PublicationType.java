package org.cartulary.export.cerif;

import java.util.Map;

/** COAR's resource types that VIVO's classes of publications have among them, in both versions. */
enum PublicationType {
  /** Anything that is written: what we say where we do not know more. */
  TEXT("c_18cf"),
  JOURNAL_ARTICLE("c_6501"),
  EDITORIAL("c_b239"),
  REVIEW("c_efa0"),
  JOURNAL("c_0640"),
  BOOK("c_2f33"),
  BOOK_PART("c_3248"),
  CONFERENCE_PAPER("c_5794"),
  CONFERENCE_POSTER("c_6670"),
  PROCEEDINGS("c_f744"),
  REPORT("c_93fc"),
  THESIS("c_46ec"),
  WORKING_PAPER("c_8042");

  /** The namespace of the element. */
  static final String VOCABULARY =
      "https://www.openaire.eu/cerif-profile/vocab/COAR_Publication_Types";

  private static final Map<String, PublicationType> CLASSES =
      Map.ofEntries(
          Map.entry("AcademicArticle", JOURNAL_ARTICLE),
          Map.entry("EditorialArticle", EDITORIAL),
          Map.entry("Review", REVIEW),
          Map.entry("Journal", JOURNAL),
          Map.entry("Book", BOOK),
          Map.entry("EditedBook", BOOK),
          Map.entry("Chapter", BOOK_PART),
          Map.entry("BookSection", BOOK_PART),
          Map.entry("ConferencePaper", CONFERENCE_PAPER),
          Map.entry("ConferencePoster", CONFERENCE_POSTER),
          Map.entry("Proceedings", PROCEEDINGS),
          Map.entry("Report", REPORT),
          Map.entry("Thesis", THESIS),
          Map.entry("WorkingPaper", WORKING_PAPER));

  private final String code;

  PublicationType(String code) {
    this.code = code;
  }

  /** The type of a class, which is given by its local name. */
  static PublicationType of(String localName) {
    return CLASSES.getOrDefault(localName, TEXT);
  }

  /** The type of what such publications appear in. */
  PublicationType venue() {
    return this == JOURNAL_ARTICLE ? JOURNAL : TEXT;
  }

  /** COAR's name of it. */
  String iri() {
    return "http://purl.org/coar/resource_type/" + code;
  }
}
