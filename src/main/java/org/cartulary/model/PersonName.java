package org.cartulary.model;

import org.jspecify.annotations.Nullable;

/**
 * A person's name.
 *
 * @param full as printed, titles off, white space collapsed: "Jun Shu", "Tom van den Akker", "廖振宇"
 * @param given null (with family) where the name cannot be split safely
 * @param middle middle names or initials, null where there are none
 * @param family with its particles: "van den Akker"
 */
public record PersonName(
    String full, @Nullable String given, @Nullable String middle, @Nullable String family) {
  private static final PersonNameParser PARSER = new PersonNameParser(PersonNameWords.SHIPPED);

  public PersonName {
    if (full.isBlank()) {
      throw new IllegalArgumentException("a name is not empty");
    }
    if ((given == null) != (family == null) || (given == null && middle != null)) {
      throw new IllegalArgumentException("a name is split or it is not: " + full);
    }
  }

  /**
   * Splits a printed name into its parts where that is safe, and leaves it whole where it is not.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static PersonName parse(String printed) {
    return PARSER.parse(printed);
  }

  /** A name that is not split. */
  public static PersonName whole(String full) {
    return new PersonName(full, null, null, null);
  }

  /**
   * "Family, Given Middle", as VIVO labels people; the whole name where it is not split or is
   * written in Chinese characters, where the family name stands first without a comma.
   */
  public String label() {
    if (family == null || Character.isIdeographic(family.codePointAt(0))) {
      return full;
    }
    return family + ", " + given + (middle == null ? "" : " " + middle);
  }
}
