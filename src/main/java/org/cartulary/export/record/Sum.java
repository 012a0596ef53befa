package org.cartulary.export.record;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Amount;

/** Sums as formats take them. */
public final class Sum {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Sum() {}

  /** What was awarded; told and left out where it is no decimal. */
  public static Optional<Amount> of(GrantRecord grant, Losses losses) {
    Amount amount = grant.amount();
    if (amount == null || DECIMAL.matcher(amount.value()).matches()) {
      return Optional.ofNullable(amount);
    }
    losses.lost(grant.iri(), "amount", "“" + amount.value() + "” is no number");
    return Optional.empty();
  }
}
