package org.cartulary.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A funder as the registry of funders knows it, to recognise it by any of its names and to tell its
 * award numbers.
 *
 * @param key its slug in our IRIs: "nsfc"
 * @param name the full name in English
 * @param abbreviations "NSFC"
 * @param otherNames in any language: "国家自然科学基金委员会"
 * @param country ISO 3166-1 alpha-2, or null for an international funder
 * @param ror the bare ROR id, or null
 * @param awardNumbers what its award numbers look like, without its own name before them; empty
 *     where it has no syntax
 * @param programmes names of its programmes, by which a page may mean it: "National Key R&amp;D
 *     Program of China"
 */
public record Funder(
    String key,
    String name,
    List<String> abbreviations,
    List<String> otherNames,
    @Nullable String country,
    @Nullable String ror,
    List<Pattern> awardNumbers,
    List<String> programmes) {
  public Funder {
    abbreviations = List.copyOf(abbreviations);
    otherNames = List.copyOf(otherNames);
    awardNumbers = List.copyOf(awardNumbers);
    programmes = List.copyOf(programmes);
  }
}
