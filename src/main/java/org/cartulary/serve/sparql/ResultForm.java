package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.cartulary.serve.http.Offer;

/** The forms of the answer to SELECT and ASK, the preferred first. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and Jena's languages do not change
public enum ResultForm implements Offer {
  JSON(
      ResultSetLang.RS_JSON,
      "application/sparql-results+json",
      List.of("application/sparql-results+json", "application/json")),
  XML(
      ResultSetLang.RS_XML,
      "application/sparql-results+xml",
      List.of("application/sparql-results+xml", "application/xml", "text/xml")),
  CSV(ResultSetLang.RS_CSV, "text/csv;charset=utf-8", List.of("text/csv")),
  TSV(
      ResultSetLang.RS_TSV,
      "text/tab-separated-values;charset=utf-8",
      List.of("text/tab-separated-values"));

  private final Lang lang;
  private final String contentType;
  private final List<String> mediaTypes;

  ResultForm(Lang lang, String contentType, List<String> mediaTypes) {
    this.lang = lang;
    this.contentType = contentType;
    this.mediaTypes = mediaTypes;
  }

  /** The form of that name (json, xml, csv, tsv) or media type. */
  public static Optional<ResultForm> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (ResultForm form : values()) {
      if (form.name().toLowerCase(Locale.ROOT).equals(lower) || form.mediaTypes.contains(lower)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  Lang lang() {
    return lang;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }
}
