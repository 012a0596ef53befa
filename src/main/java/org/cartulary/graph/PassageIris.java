package org.cartulary.graph;

import java.util.regex.Pattern;
import org.cartulary.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of passages. On a web page a text fragment ({@code #:~:text=}, WICG Scroll to Text
 * Fragment §3), so that a browser lands on the words; in a file of ours a character range (RFC 5147
 * §2).
 */
final class PassageIris {
  private static final int LONGEST_QUOTE = 120;
  private static final int SHORT_PART = 48;
  private static final int CONTEXT_WORDS = 3;
  private static final String CUT = "…";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern LINES = Pattern.compile("\\R");

  private final String documents;

  /**
   * @param documents the address under which our sources' documents are served, ending in "/"
   */
  PassageIris(String documents) {
    this.documents = documents;
  }

  String of(@Nullable String address, Evidence evidence) {
    if (address == null || evidence.quote().isBlank()) {
      return documents
          + Iris.path(evidence.document())
          + "#char="
          + evidence.start()
          + ","
          + evidence.end();
    }
    String page = Iris.address(address);
    return page + (page.indexOf('#') < 0 ? "#" : "") + ":~:text=" + directive(evidence);
  }

  private static String directive(Evidence evidence) {
    String quote = evidence.quote().strip();
    StringBuilder text = new StringBuilder(64);
    String before = lastWords(evidence.prefix());
    if (!before.isEmpty()) {
      text.append(Iris.directiveTerm(before)).append("-,");
    }
    boolean cut = quote.endsWith(CUT);
    if (!cut && quote.length() <= LONGEST_QUOTE && quote.indexOf('\n') < 0) {
      text.append(Iris.directiveTerm(collapsed(quote)));
    } else {
      text.append(Iris.directiveTerm(beginning(firstLine(quote))));
      String end = ending(lastLine(quote));
      if (!cut && !end.isEmpty()) {
        text.append(',').append(Iris.directiveTerm(end));
      }
    }
    String after = cut ? "" : firstWords(evidence.suffix());
    if (!after.isEmpty()) {
      text.append(",-").append(Iris.directiveTerm(after));
    }
    return text.toString();
  }

  private static String collapsed(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }

  private static String firstLine(String quote) {
    String line = LINES.split(quote, 2)[0];
    return collapsed(line.endsWith(CUT) ? line.substring(0, line.length() - 1) : line);
  }

  private static String lastLine(String quote) {
    String[] lines = LINES.split(quote, -1);
    return collapsed(lines[lines.length - 1]);
  }

  /** Whole words from the start, or characters where the script has no spaces. */
  private static String beginning(String line) {
    if (line.length() <= SHORT_PART) {
      return line;
    }
    int space = line.lastIndexOf(' ', SHORT_PART);
    int end = Character.isLowSurrogate(line.charAt(SHORT_PART)) ? SHORT_PART - 1 : SHORT_PART;
    return line.substring(0, space > 0 ? space : end);
  }

  private static String ending(String line) {
    if (line.length() <= SHORT_PART) {
      return line;
    }
    int from = line.length() - SHORT_PART;
    int space = line.indexOf(' ', from);
    int start = Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from;
    return line.substring(space > 0 && space < line.length() - 1 ? space + 1 : start);
  }

  private static String lastWords(String prefix) {
    String text = collapsed(lastLine(prefix.isEmpty() ? " " : prefix));
    int from = text.length();
    for (int i = 0; i < CONTEXT_WORDS && from > 0; i++) {
      from = text.lastIndexOf(' ', from - 1);
    }
    return ending(text.substring(Math.max(0, from + 1 > text.length() ? 0 : from + 1)));
  }

  private static String firstWords(String suffix) {
    String text = collapsed(LINES.split(suffix, 2)[0]);
    int to = -1;
    for (int i = 0; i < CONTEXT_WORDS; i++) {
      to = text.indexOf(' ', to + 1);
      if (to < 0) {
        return beginning(text);
      }
    }
    return beginning(text.substring(0, to));
  }
}
