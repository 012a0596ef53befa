package org.cartulary.model;

/**
 * The number under which a funder knows an award.
 *
 * @param printed as it stands: "NSFC-62206101", "No. 62206101"
 * @param normalized without the funder's name, words and spaces around it: "62206101"
 */
public record AwardNumber(String printed, String normalized) {
  public AwardNumber {
    if (normalized.isBlank()) {
      throw new IllegalArgumentException("an award number is not empty");
    }
  }
}
