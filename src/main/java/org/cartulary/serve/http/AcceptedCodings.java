package org.cartulary.serve.http;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The content codings that a client takes, of those that we have (RFC 9110 §12.5.3). Elements that
 * are malformed are passed over. Who sends no {@code Accept-Encoding} takes any, but may not expect
 * one.
 *
 * @param identity the weight of content as it is; 0 if it is not acceptable
 * @param gzip the weight of content that is packed; 0 if it is not acceptable
 */
record AcceptedCodings(double identity, double gzip) {
  /** The field in which a client says them. */
  static final String FIELD = "Accept-Encoding";

  /** What is acceptable and was not asked for comes after all that was. */
  private static final double LEAST = Double.MIN_VALUE;

  private static final double UNSAID = -1;
  private static final AcceptedCodings PLAIN = new AcceptedCodings(LEAST, 0);

  /** What a request says; it is read for each, so without patterns. */
  static AcceptedCodings of(Request request) {
    List<String> fields = request.header(FIELD);
    if (fields.isEmpty()) {
      return PLAIN;
    }
    Weights weights = new Weights();
    for (String field : fields) {
      int start = 0;
      while (start < field.length()) {
        int comma = field.indexOf(',', start);
        int end = comma < 0 ? field.length() : comma;
        weights.read(field.substring(start, end));
        start = end + 1;
      }
    }
    return weights.sum();
  }

  /** Whether there is no coding of ours that the client takes. */
  boolean areNone() {
    return identity == 0 && gzip == 0;
  }

  /** Whether the client takes content as it is. */
  boolean haveIdentity() {
    return identity > 0;
  }

  /** The coding that the client prefers; of two that it likes alike the shorter content. */
  Coding best() {
    return gzip > 0 && gzip >= identity ? Coding.GZIP : Coding.IDENTITY;
  }

  /** What the elements say; of two for the same coding the first counts. */
  private static final class Weights {
    private double identity = UNSAID;
    private double gzip = UNSAID;
    private double others = UNSAID;

    void read(String element) {
      int semicolon = element.indexOf(';');
      String coding = semicolon < 0 ? element : element.substring(0, semicolon);
      OptionalDouble said =
          semicolon < 0 ? OptionalDouble.of(1) : weight(element.substring(semicolon + 1).strip());
      if (said.isEmpty()) {
        return;
      }
      double weight = said.getAsDouble();
      switch (coding.strip().toLowerCase(Locale.ROOT)) {
        case "gzip", "x-gzip" -> gzip = gzip == UNSAID ? weight : gzip;
        case "identity" -> identity = identity == UNSAID ? weight : identity;
        case "*" -> others = others == UNSAID ? weight : others;
        default -> {
          // A coding that we do not have.
        }
      }
    }

    private static OptionalDouble weight(String parameter) {
      return parameter.regionMatches(true, 0, "q=", 0, 2)
          ? FieldValue.weight(parameter.substring(2))
          : OptionalDouble.empty();
    }

    /** The asterisk stands for what is not named; identity is acceptable unless it is refused. */
    AcceptedCodings sum() {
      double unnamed = Math.max(others, 0);
      double plain = others == UNSAID ? LEAST : unnamed;
      return new AcceptedCodings(
          identity == UNSAID ? plain : identity, gzip == UNSAID ? unnamed : gzip);
    }
  }
}
