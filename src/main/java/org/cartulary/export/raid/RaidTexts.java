package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.cartulary.export.record.LanguageTag;
import org.cartulary.export.record.Losses;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;

/**
 * {@code title} and {@code description} (RAiD Metadata Schema, sections 3 and 4): the first that is
 * short enough is the primary one, the others are alternatives. Nothing is cut.
 *
 * @param start of the grant, since when it is called so
 */
record RaidTexts(GrantRecord grant, String start, Losses losses) {
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final String LANGUAGES = "https://www.iso.org/standard/74575.html";

  /** The titles that there is room for. */
  static List<LanguageText> titles(GrantRecord grant) {
    return fitting(grant.titles(), LONGEST_TITLE);
  }

  private static List<LanguageText> fitting(List<LanguageText> texts, int longest) {
    return texts.stream()
        .filter(text -> !text.text().isBlank() && length(text.text()) <= longest)
        .toList();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  void write(ObjectNode document) {
    ArrayNode titles = document.putArray("title");
    for (LanguageText title : titles(grant)) {
      RaidTerm type = titles.isEmpty() ? RaidTerm.PRIMARY_TITLE : RaidTerm.ALTERNATIVE_TITLE;
      block(titles, title, type, "titles").put("startDate", start);
    }
    tooLong("titles", grant.titles(), LONGEST_TITLE);
    String acronym = grant.abbreviation() == null ? "" : grant.abbreviation();
    List<LanguageText> acronyms = List.of(new LanguageText(acronym, ""));
    for (LanguageText fitting : fitting(acronyms, LONGEST_TITLE)) {
      block(titles, fitting, RaidTerm.ACRONYM, "abbreviation").put("startDate", start);
    }
    tooLong("abbreviation", acronyms, LONGEST_TITLE);
    ArrayNode descriptions = document.putArray("description");
    for (LanguageText text : fitting(grant.abstracts(), LONGEST_DESCRIPTION)) {
      RaidTerm type =
          descriptions.isEmpty() ? RaidTerm.PRIMARY_DESCRIPTION : RaidTerm.ALTERNATIVE_DESCRIPTION;
      block(descriptions, text, type, "abstracts");
    }
    tooLong("abstracts", grant.abstracts(), LONGEST_DESCRIPTION);
  }

  private ObjectNode block(ArrayNode blocks, LanguageText text, RaidTerm type, String field) {
    ObjectNode block = blocks.addObject().put("text", text.text());
    type.in(block.putObject("type"));
    String code = code(text, field);
    if (!code.isEmpty()) {
      block.putObject("language").put("id", code).put("schemaUri", LANGUAGES);
    }
    return block;
  }

  /** The code of three letters (ISO 639); empty where the language is not known. */
  private String code(LanguageText text, String field) {
    String tag = LanguageTag.of(text, grant.iri(), field, losses);
    if (tag.isEmpty()) {
      return "";
    }
    String code;
    try {
      code = Locale.forLanguageTag(tag).getISO3Language();
    } catch (MissingResourceException e) {
      code = "";
    }
    if (code.isEmpty()) {
      losses.lost(grant.iri(), field, "the language “" + tag + "” has no code of three letters");
    }
    return code;
  }

  private void tooLong(String field, List<LanguageText> texts, int longest) {
    texts.stream()
        .filter(text -> length(text.text()) > longest)
        .forEach(
            text ->
                losses.lost(
                    grant.iri(), field, "RAiD has room for " + longest + " characters only"));
  }
}
