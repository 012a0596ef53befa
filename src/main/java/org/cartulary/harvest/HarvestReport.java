package org.cartulary.harvest;

import java.util.Map;

/**
 * What came of harvesting.
 *
 * @param receipt where the statements are from
 * @param changed whether they were fetched now; else they are those of the last time
 * @param title what the publisher calls the dataset; "" if they do not say
 * @param refused how many statements were left out, by the reason in words
 */
public record HarvestReport(
    HarvestReceipt receipt, boolean changed, String title, Map<String, Long> refused) {
  public HarvestReport {
    refused = Map.copyOf(refused);
  }
}
