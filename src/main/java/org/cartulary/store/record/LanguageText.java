package org.cartulary.store.record;

/**
 * A text with its language. Control characters that no XML 1.0 document can hold may stand in it.
 *
 * @param language a BCP 47 tag in lower case, or empty where it is not known
 */
public record LanguageText(String text, String language) {}
