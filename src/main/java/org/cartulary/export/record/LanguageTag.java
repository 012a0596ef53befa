package org.cartulary.export.record;

import java.util.regex.Pattern;
import org.cartulary.store.record.LanguageText;

/** Language tags as XML Schema's {@code xs:language} takes them (BCP 47, by form). */
public final class LanguageTag {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

  private LanguageTag() {}

  /**
   * The tag of a text; the empty string where it has none, or one that is told to be none.
   *
   * @param iri the thing of which the text is
   * @param field which of its texts
   */
  public static String of(LanguageText text, String iri, String field, Losses losses) {
    String tag = text.language();
    if (tag.isEmpty() || FORM.matcher(tag).matches()) {
      return tag;
    }
    losses.lost(iri, field, "the language tag “" + tag + "” is none of BCP 47");
    return "";
  }
}
