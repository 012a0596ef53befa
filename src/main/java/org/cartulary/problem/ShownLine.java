package org.cartulary.problem;

/**
 * A line as it is shown on a terminal, and the line of carets below it. Tabs become spaces up to
 * the next multiple of {@value #TAB} columns; characters that would act on the terminal or reorder
 * the text are shown by their number ({@code <U+001B>}); East Asian wide characters count two
 * columns, combining marks none; a long line is cut around the carets.
 *
 * @param text what is shown of the line
 * @param caret spaces and carets, as many as it takes to stand under the words meant
 */
record ShownLine(String text, String caret) {
  private static final int TAB = 4;

  /** How many columns of a line are shown. */
  private static final int WIDTH = 100;

  /** How many of them before the carets, where a line is cut. */
  private static final int CONTEXT = 30;

  private static final String CUT = "…";

  /** First and last of each range of code points that fill two columns (Unicode TR 11: W, F). */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0xA4CF},
    {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}
  };

  /** The line of a span with its carets. */
  static ShownLine of(Place.Span span) {
    int[] line = span.text().codePoints().toArray();
    int first = Math.min(span.column() - span.textColumn(), line.length);
    int last = Math.min(first + span.length(), line.length);
    int from = firstShown(line, first);
    String cut = from > 0 ? CUT : "";
    StringBuilder text = new StringBuilder(cut);
    int column = cut.length();
    int caretFrom = column;
    int caretTo = column;
    int at = from;
    for (; at < line.length && column < WIDTH; at++) {
      String shown = shown(line[at], column - cut.length());
      text.append(shown);
      caretFrom = at == first ? column : caretFrom;
      column += columns(line[at], shown);
      caretTo = at < last ? column : caretTo;
    }
    if (first >= line.length) {
      caretFrom = column;
    }
    text.append(at < line.length ? CUT : "");
    int carets = Math.max(1, caretTo - caretFrom);
    return new ShownLine(text.toString(), " ".repeat(caretFrom) + "^".repeat(carets));
  }

  /** A text on one line, without carets; line breaks and tabs become spaces. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> out.append(c == '\t' || c == '\n' || c == '\r' ? " " : shown(c, 0)));
    return out.toString();
  }

  /** The first character to show, so that the words meant are seen with what stands before them. */
  private static int firstShown(int[] line, int first) {
    if (columnsOf(line, 0, line.length) <= WIDTH) {
      return 0;
    }
    int from = first;
    int before = 0;
    while (from > 0 && before < CONTEXT) {
      from--;
      before += columns(line[from], shown(line[from], 0));
    }
    return columnsOf(line, 0, first) <= CONTEXT ? 0 : from;
  }

  private static int columnsOf(int[] line, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += columns(line[i], shown(line[i], columns));
    }
    return columns;
  }

  private static String shown(int c, int column) {
    if (c == '\t') {
      return " ".repeat(TAB - column % TAB);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          String.format("<U+%04X>", c);
      default -> Character.toString(c);
    };
  }

  private static int columns(int c, String shown) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    if (shown.codePointCount(0, shown.length()) > 1) {
      return shown.length();
    }
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
