package org.cartulary.export.invenio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cartulary.export.record.Losses;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;

/**
 * Texts by language ({@code i18n_strings} of invenio-vocabularies): one for each language, whose
 * code has two letters.
 */
record InvenioTexts(GrantRecord grant, Losses losses) {
  private static final String ENGLISH = "en";

  /**
   * The titles. Where none has a language of two letters the first stands as English, as Invenio's
   * own import does with titles whose language it does not know; it is told.
   */
  ObjectNode titles() {
    ObjectNode titles = texts("titles", grant.titles());
    if (titles.isEmpty()) {
      grant.titles().stream()
          .filter(title -> !title.text().isBlank())
          .findFirst()
          .ifPresent(
              title -> {
                titles.put(ENGLISH, title.text());
                losses.lost(
                    grant.iri(),
                    "titles",
                    "Invenio wants a language, and none is known: the title stands as English");
              });
    }
    return titles;
  }

  ObjectNode descriptions() {
    return texts("abstracts", grant.abstracts());
  }

  private ObjectNode texts(String field, List<LanguageText> texts) {
    ObjectNode byLanguage = JsonNodeFactory.instance.objectNode();
    for (LanguageText text : texts) {
      String code = text.language().split("-", 2)[0];
      if (text.text().isBlank()) {
        continue;
      }
      if (!code.matches("[a-z]{2}")) {
        losses.lost(
            grant.iri(),
            field,
            "Invenio wants languages of two letters, and “" + text.language() + "” is none");
      } else if (byLanguage.has(code)) {
        losses.lost(grant.iri(), field, "Invenio has one text a language, and two are in " + code);
      } else {
        byLanguage.put(code, text.text());
      }
    }
    return byLanguage;
  }
}
