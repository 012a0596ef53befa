package org.cartulary.extract.page.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of money that carry a currency or a unit: {@code 600,000 RMB}, {@code €1.2M},
 * {@code 50万元}. A bare "$" or 元 does not settle the currency.
 */
public final class MoneyGrammar {
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("EUROS", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("RMB", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("円", "JPY"),
          Map.entry("日元", "JPY"),
          Map.entry("YEN", "JPY"),
          Map.entry("US$", "USD"),
          Map.entry("U.S.$", "USD"),
          Map.entry("美元", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("HK$", "HKD"),
          Map.entry("欧元", "EUR"));
  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("万", 4),
          Map.entry("萬", 4),
          Map.entry("亿", 8),
          Map.entry("億", 8),
          Map.entry("千", 3),
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("m", 6),
          Map.entry("million", 6),
          Map.entry("mio", 6),
          Map.entry("billion", 9));
  private static final String CURRENCY =
      "(?:US\\$|U\\.S\\.\\$|AU?\\$|CA?\\$|HK\\$|\\$|€|£|¥|人民币|美元|欧元|日元|円|元|(?<![A-Za-z])"
          + "(?:EUR|EUROS?|GBP|USD|RMB|CNY|JPY|YEN|CHF|AUD|CAD|HKD|SEK|NOK|DKK|INR|KRW|SGD|NZD|TWD|BRL|ZAR|ILS|PLN)(?![A-Za-z]))";
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\dA-Za-z])(?<!\\d[.,/-])(?:(?<before>"
              + CURRENCY
              + ") ?)?"
              + "(?<number>\\d{1,3}(?:[,.' ]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?)(?![\\d])"
              + "(?: ?(?<power>万|萬|亿|億|千|(?:million|billion|thousand|mio|k|m)(?![A-Za-z]))\\.?)?"
              + "(?: ?(?<after>"
              + CURRENCY
              + "))?",
          Pattern.CASE_INSENSITIVE);

  /** All amounts of a text, in order. */
  public List<Mention<Money>> find(String text) {
    List<Mention<Money>> amounts = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      String before = matcher.group("before");
      String after = matcher.group("after");
      String power = matcher.group("power");
      if (before == null && after == null && !"万".equals(power) && !"萬".equals(power)) {
        continue;
      }
      BigDecimal amount = number(matcher.group("number"));
      Integer scale = power == null ? null : POWERS.get(power.toLowerCase(Locale.ROOT));
      BigDecimal value = amount.scaleByPowerOfTen(scale == null ? 0 : scale);
      Money money = new Money(plain(value), currency(after == null ? before : after));
      amounts.add(new Mention<>(money, matcher.start(), matcher.end(), Confidence.UNMISTAKABLE));
    }
    return amounts;
  }

  /** A last separator with three digits behind it groups thousands, else it is the decimal sign. */
  private static BigDecimal number(String printed) {
    int last = Math.max(printed.lastIndexOf('.'), printed.lastIndexOf(','));
    String whole = printed;
    String fraction = "";
    if (last >= 0 && printed.length() - last - 1 < 3) {
      whole = printed.substring(0, last);
      fraction = "." + printed.substring(last + 1);
    }
    return new BigDecimal(whole.replaceAll("[^0-9]", "") + fraction);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static @Nullable String currency(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    String upper = printed.toUpperCase(Locale.ROOT);
    String known = CURRENCIES.get(upper);
    return known != null ? known : upper.matches("[A-Z]{3}") ? upper : null;
  }
}
