package org.cartulary.export.cerif;

import java.util.Arrays;
import java.util.List;

/** COAR's resource types that VIVO's classes of publications have among them, in both versions. */
enum PublicationType {
  /** Anything that is written: what we say where we do not know more. */
  TEXT("c_18cf"),
  JOURNAL_ARTICLE("c_6501", "AcademicArticle", "JournalArticle"),
  EDITORIAL("c_b239", "EditorialArticle"),
  REVIEW("c_efa0", "Review"),
  JOURNAL("c_0640", "Journal"),
  BOOK("c_2f33", "Book", "EditedBook"),
  BOOK_PART("c_3248", "Chapter", "BookSection"),
  CONFERENCE_PAPER("c_5794", "ConferencePaper"),
  CONFERENCE_POSTER("c_6670", "ConferencePoster"),
  PROCEEDINGS("c_f744", "Proceedings"),
  REPORT("c_93fc", "Report"),
  THESIS("c_46ec", "Thesis"),
  WORKING_PAPER("c_8042", "WorkingPaper");

  /** The namespace of the element. */
  static final String VOCABULARY =
      "https://www.openaire.eu/cerif-profile/vocab/COAR_Publication_Types";

  private final String code;
  private final List<String> classes;

  PublicationType(String code, String... classes) {
    this.code = code;
    this.classes = List.of(classes);
  }

  /** The type of a class, which is given by its local name. */
  static PublicationType of(String localName) {
    return Arrays.stream(values())
        .filter(type -> type.classes.contains(localName))
        .findFirst()
        .orElse(TEXT);
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
