package org.cartulary.problem;

/**
 * Every kind of problem, by the stage that finds it. Each has its paragraph in {@code
 * docs/checks.md} (a test holds that).
 */
public enum ProblemCode {
  CONFIG_UNREADABLE("CFG-001", Severity.ERROR),
  CONFIG_UNKNOWN_KEY("CFG-002", Severity.ERROR),
  CONFIG_WRONG_VALUE("CFG-003", Severity.ERROR),
  CONFIG_MISSING_KEY("CFG-004", Severity.ERROR),
  CONFIG_MISSING_FILE("CFG-005", Severity.ERROR),
  CONFIG_OUTSIDE_SITE("CFG-006", Severity.ERROR),
  CONFIG_DUPLICATE("CFG-007", Severity.ERROR),

  SOURCE_UNREADABLE("SRC-001", Severity.ERROR),
  SOURCE_EMPTY("SRC-002", Severity.WARNING),
  SOURCE_NOT_TEXT("SRC-003", Severity.ERROR),
  SOURCE_WRONG_ENCODING("SRC-004", Severity.ERROR),
  SOURCE_TOO_LARGE("SRC-005", Severity.ERROR),

  PAGE_WITHOUT_GRANT("EXT-001", Severity.WARNING),
  OWNER_NOT_CONFIGURED("EXT-002", Severity.WARNING),
  PERSON_UNCLEAR("EXT-003", Severity.WARNING),
  DATE_IMPOSSIBLE("EXT-004", Severity.WARNING),

  RECORD_UNREADABLE("REC-001", Severity.ERROR),
  RECORD_UNKNOWN_KEY("REC-002", Severity.ERROR),
  RECORD_WRONG_VALUE("REC-003", Severity.ERROR),
  RECORD_MISSING_KEY("REC-004", Severity.ERROR),

  HARVEST_UNREADABLE("HRV-001", Severity.ERROR),
  HARVEST_FOREIGN_SUBJECT("HRV-002", Severity.NOTE),
  HARVEST_FOREIGN_TERM("HRV-003", Severity.NOTE),
  HARVEST_UNWRITABLE("HRV-004", Severity.WARNING),

  VOCABULARY_UNREADABLE("VOC-001", Severity.ERROR),
  CONCEPT_INCOMPLETE("VOC-002", Severity.WARNING),

  STATUS_CONTRADICTS_DATES("CHK-001", Severity.WARNING),
  DATES_OUT_OF_ORDER("CHK-002", Severity.ERROR),
  TITLE_MISSING("CHK-003", Severity.ERROR),
  FUNDER_UNCLEAR("CHK-004", Severity.NOTE),
  AWARD_NUMBER_UNUSUAL("CHK-005", Severity.NOTE),

  SHAPE_VIOLATED("SHP-001", Severity.ERROR),
  SHAPE_WARNING("SHP-002", Severity.WARNING),
  SHAPE_NOTE("SHP-003", Severity.NOTE),

  QUERY_UNREADABLE("QRY-001", Severity.ERROR),
  QUERY_HEADER("QRY-002", Severity.ERROR),
  QUERY_SYNTAX("QRY-003", Severity.ERROR);

  private final String id;
  private final Severity severity;

  ProblemCode(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The code that people see and look up, such as {@code CHK-001}. */
  public String id() {
    return id;
  }

  /** What a problem of this kind costs. */
  public Severity severity() {
    return severity;
  }
}
