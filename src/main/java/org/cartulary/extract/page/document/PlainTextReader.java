package org.cartulary.extract.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.page.document.PlainTextLines.Line;
import org.cartulary.source.SourceText;

/**
 * Reads plain text as blocks, by the regularity that people write it with: blank lines, list marks,
 * underlined or marked headings, lines that hold nothing but words of headings, labels before
 * colons, short lines without closing punctuation. Blocks longer than any entry are left out.
 */
public final class PlainTextReader {
  /** The longest block, in characters, that can be part of an entry. */
  private static final int MAX_BLOCK = 8_000;

  private static final int MAX_TITLE = 400;
  private static final double WRAPPED = 0.8;
  private static final Pattern MARKED =
      Pattern.compile("(?<mark>#{1,6}|={1,6}) (?<text>.*?)[ =#]*+");
  private static final Pattern CLOSED = Pattern.compile(".*[.。!?！？;；,，、:：]");

  private final Sections sections;
  private final FieldLabels labels;
  private final Predicate<String> factual;

  /**
   * @param factual whether a line by itself states facts of a grant, such as number and period
   */
  public PlainTextReader(Sections sections, FieldLabels labels, Predicate<String> factual) {
    this.sections = sections;
    this.labels = labels;
    this.factual = factual;
  }

  /** The blocks of a text. */
  public Document read(SourceText source) {
    List<Block> blocks = new ArrayList<>();
    for (List<Line> group : PlainTextLines.groups(source)) {
      read(source, group, blocks);
    }
    return new Document(blocks);
  }

  private void read(SourceText source, List<Line> group, List<Block> blocks) {
    int i = 0;
    while (i < group.size()) {
      Line line = group.get(i);
      if (line.length() > MAX_BLOCK || line.isRule() || line.isDirective()) {
        i++;
      } else if (isHeading(source, group, i)) {
        blocks.add(heading(source, group, i));
        i++;
      } else if (labels.isGroup(source, group, i)) {
        i = fields(source, group, i, blocks);
      } else if (line.isItem()) {
        i = item(source, group, i, blocks);
      } else {
        int end = i + 1;
        while (end < group.size()
            && !group.get(end).isItem()
            && !isHeading(source, group, end)
            && !group.get(end).isRule()) {
          end++;
        }
        lines(source, group.subList(i, end), blocks);
        i = end;
      }
    }
  }

  // -- headings ---------------------------------------------------------------------------------

  private boolean isHeading(SourceText source, List<Line> group, int at) {
    Line line = group.get(at);
    String text = line.text(source);
    if (text.length() > MAX_TITLE) {
      return false;
    }
    boolean underlined = at + 1 < group.size() && group.get(at + 1).isUnderline();
    return MARKED.matcher(text).matches()
        || (underlined && !line.isItem())
        || (!line.isItem() && sections.isHeading(text));
  }

  /** A heading of words alone has the level that its words have: a state stands below its noun. */
  private Block heading(SourceText source, List<Line> group, int at) {
    Line line = group.get(at);
    Matcher marked = MARKED.matcher(line.text(source));
    if (marked.matches()) {
      int from = line.from() + marked.start("text");
      Passage text = Passage.of(source, from, line.from() + marked.end("text"));
      return new Block.Heading(marked.group("mark").length(), text);
    }
    Passage text = line.passage(source);
    int level = sections.of(text.text()).kind() == Sections.Kind.UNSAID ? 2 : 1;
    return new Block.Heading(level, text);
  }

  // -- fields and items -------------------------------------------------------------------------

  private int fields(SourceText source, List<Line> group, int from, List<Block> blocks) {
    int i = from;
    boolean opens = true;
    while (i < group.size()) {
      FieldLabels.Labelled labelled = labels.of(source, group.get(i));
      if (labelled == null) {
        break;
      }
      if (!labelled.value().isEmpty()) {
        blocks.add(new Block.Field(labelled.kind(), opens, labelled.value()));
        opens = false;
      }
      i++;
    }
    return i;
  }

  private int item(SourceText source, List<Line> group, int from, List<Block> blocks) {
    Line first = group.get(from);
    int end = from + 1;
    while (end < group.size()
        && !group.get(end).isItem()
        && !isHeading(source, group, end)
        && !group.get(end).isRule()) {
      end++;
    }
    Passage text = Passage.of(source, first.contentFrom(), group.get(end - 1).to());
    add(blocks, new Block.Item(first.indent() / 2, text));
    return end;
  }

  // -- lines without marks ----------------------------------------------------------------------

  private void lines(SourceText source, List<Line> lines, List<Block> blocks) {
    if (lines.size() > 1 && eachIsAnEntry(source, lines)) {
      lines.forEach(line -> add(blocks, new Block.Paragraph(line.passage(source))));
      return;
    }
    Line first = lines.get(0);
    boolean open = first.length() <= MAX_TITLE && !CLOSED.matcher(first.text(source)).matches();
    if (!open || (lines.size() > 1 && isWrapped(source, lines))) {
      add(blocks, new Block.Paragraph(joined(source, lines)));
      return;
    }
    add(blocks, new Block.Title(first.passage(source)));
    List<Line> rest = lines.subList(1, lines.size());
    boolean separate = rest.stream().anyMatch(line -> factual.test(line.text(source)));
    if (separate) {
      rest.forEach(line -> add(blocks, new Block.Paragraph(line.passage(source))));
    } else if (!rest.isEmpty()) {
      add(blocks, new Block.Paragraph(joined(source, rest)));
    }
  }

  /** Lines of one shape, each with facts of its own, are entries of their own. */
  private boolean eachIsAnEntry(SourceText source, List<Line> lines) {
    if (!factual.test(lines.get(0).text(source))) {
      return false;
    }
    long factualLines = lines.stream().filter(line -> factual.test(line.text(source))).count();
    return factualLines * 5 >= lines.size() * 4L;
  }

  /** A first line nearly as long as the longest goes on in the next. */
  private boolean isWrapped(SourceText source, List<Line> lines) {
    int longest = lines.stream().mapToInt(Line::length).max().orElse(0);
    String next = lines.get(1).text(source);
    boolean goesOn = Character.isLowerCase(next.codePointAt(0));
    boolean full = lines.get(0).length() >= longest * WRAPPED && lines.get(0).length() >= 60;
    return goesOn || (full && lines.size() > 2 && !factual.test(next));
  }

  private static Passage joined(SourceText source, List<Line> lines) {
    return Passage.of(source, lines.get(0).from(), lines.get(lines.size() - 1).to());
  }

  private static void add(List<Block> blocks, Block block) {
    if (!block.text().isEmpty() && block.text().length() <= MAX_BLOCK) {
      blocks.add(block);
    }
  }
}
