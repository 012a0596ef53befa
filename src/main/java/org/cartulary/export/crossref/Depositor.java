package org.cartulary.export.crossref;

import java.util.regex.Pattern;

/**
 * Who deposits (grant_id 0.2.0, {@code head}).
 *
 * @param name of the organisation, as Crossref knows it: at most 130 characters
 * @param email where Crossref reports what became of a batch: at most 200
 * @param registrant the organisation whose grants they are: at most 255
 */
public record Depositor(String name, String email, String registrant) {
  /** What the schema takes. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}!/+\\-_]+(\\.[\\p{L}\\p{N}!/+\\-_]+)*"
              + "@[\\p{L}\\p{N}!/+\\-_]+(\\.[\\p{L}_-]+)+");

  /**
   * Checks what is given.
   *
   * @throws IllegalArgumentException if Crossref's schema would not take it
   */
  public Depositor {
    text("the name of the depositor", name, 130);
    text("the registrant", registrant, 255);
    text("the address for mail", email, 200);
    if (!EMAIL.matcher(email).matches()) {
      throw new IllegalArgumentException("“" + email + "” is no address for mail");
    }
  }

  private static void text(String what, String text, int longest) {
    if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
      throw new IllegalArgumentException(
          what + " has 1 to " + longest + " characters: “" + text + "”");
    }
  }
}
