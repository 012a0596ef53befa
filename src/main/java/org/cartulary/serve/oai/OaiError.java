package org.cartulary.serve.oai;

/** The error conditions of OAI-PMH, section 3.6. */
enum OaiError {
  BAD_ARGUMENT("badArgument"),
  BAD_RESUMPTION_TOKEN("badResumptionToken"),
  BAD_VERB("badVerb"),
  CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
  ID_DOES_NOT_EXIST("idDoesNotExist"),
  NO_RECORDS_MATCH("noRecordsMatch");

  private final String code;

  OaiError(String code) {
    this.code = code;
  }

  /** The code as it is sent. */
  String code() {
    return code;
  }
}
