package org.cartulary.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as stated.
 *
 * @param amount not negative, in whole units of the currency and its fractions
 * @param currency an ISO 4217 code, or null where the source does not settle it
 */
public record Money(BigDecimal amount, @Nullable String currency) {
  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("an amount is not negative: " + amount);
    }
    if (currency != null && !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
    }
  }
}
