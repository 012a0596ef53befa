package org.cartulary.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.cartulary.extract.page.document.Block;
import org.cartulary.extract.page.document.Document;
import org.cartulary.extract.page.document.Passage;
import org.cartulary.extract.page.document.Sections;
import org.cartulary.extract.page.grammar.Confidence;
import org.cartulary.extract.page.grammar.Head;
import org.cartulary.extract.page.grammar.HeadGrammar;
import org.cartulary.model.Fact;
import org.cartulary.model.GrantStatus;
import org.jspecify.annotations.Nullable;

/**
 * Groups a document's blocks into entries, each with what the headings above it say. Headings nest;
 * an inner one inherits what it does not say itself.
 */
final class EntryFinder {
  private final Sections sections;
  private final HeadGrammar heads;

  EntryFinder(Sections sections, HeadGrammar heads) {
    this.sections = sections;
    this.heads = heads;
  }

  /** Pushes the entries of a document, in its order. */
  void find(Document document, Consumer<Entry> entries) {
    Run run = new Run(entries);
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      run.take(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
    }
    run.flush();
  }

  private record Level(int level, Sections.Kind kind, @Nullable Fact<GrantStatus> status) {}

  /** One reading of a document: the headings above, and the entry that is being collected. */
  private final class Run {
    private final Consumer<Entry> entries;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Passage head;
    private boolean headIsParagraph;
    private boolean headIsItem;
    private final List<Passage> body = new ArrayList<>();
    private final List<Block.Field> fields = new ArrayList<>();

    Run(Consumer<Entry> entries) {
      this.entries = entries;
      levels.push(new Level(0, Sections.Kind.UNSAID, null));
    }

    void take(Block block, @Nullable Block next) {
      if (block instanceof Block.Heading heading) {
        heading(heading, next);
      } else if (block instanceof Block.Title title) {
        title(title.text());
      } else if (block instanceof Block.Item item) {
        item(item);
      } else if (block instanceof Block.Field field) {
        field(field);
      } else {
        paragraph(block.text());
      }
    }

    private void heading(Block.Heading heading, @Nullable Block next) {
      Sections.Section section = sections.of(heading.text().text());
      boolean named = section.kind() == Sections.Kind.UNSAID && section.status() == null;
      boolean followed = next instanceof Block.Field || next instanceof Block.Paragraph;
      if (heads.parse(heading.text().text()).weight() >= 3
          || (named && followed && levels.element().kind() == Sections.Kind.GRANTS)) {
        open(heading.text(), false, false);
        return;
      }
      flush();
      while (levels.element().level() >= heading.level()) {
        levels.pop();
      }
      Level above = levels.element();
      Sections.Kind kind =
          section.kind() == Sections.Kind.UNSAID || above.kind() == Sections.Kind.OTHER
              ? above.kind()
              : section.kind();
      levels.push(new Level(heading.level(), kind, status(heading.text(), section, above)));
    }

    private @Nullable Fact<GrantStatus> status(
        Passage heading, Sections.Section section, Level above) {
      GrantStatus status = section.status();
      return status == null
          ? above.status()
          : new Fact<>(status, heading.evidence(section.from(), section.to(), Confidence.HEADING));
    }

    private void title(Passage text) {
      Head facts = heads.parse(text.text());
      boolean completes =
          head != null && body.isEmpty() && fields.isEmpty() && facts.onlyFacts(text.text());
      if (completes && head != null && heads.parse(head.text()).weight() == 0) {
        body.add(text);
      } else {
        open(text, false, false);
      }
    }

    private void item(Block.Item item) {
      boolean nested = item.depth() > 0 && headIsItem && head != null;
      if (nested && heads.parse(item.text().text()).weight() < 3) {
        body.add(item.text());
      } else {
        open(item.text(), false, true);
      }
    }

    private void field(Block.Field field) {
      if (field.opens() && (!fields.isEmpty() || headIsItem || headIsParagraph)) {
        flush();
      }
      fields.add(field);
    }

    private void paragraph(Passage text) {
      boolean own = head == null && fields.isEmpty();
      Head facts = heads.parse(text.text());
      boolean complete = facts.weight() >= 3 && startsWithFacts(facts, text);
      if (own || (complete && (headIsParagraph || headIsItem || alreadyWhole()))) {
        open(text, true, false);
      } else {
        body.add(text);
      }
    }

    /** A paragraph of an entry's own names its money, not just "the project" and a period. */
    private boolean startsWithFacts(Head facts, Passage text) {
      return facts.funding() != null && (facts.number() != null || facts.onlyFacts(text.text()));
    }

    private boolean alreadyWhole() {
      return head != null && heads.parse(head.text()).weight() >= 3 && !body.isEmpty();
    }

    private void open(Passage text, boolean paragraph, boolean item) {
      flush();
      head = text;
      headIsParagraph = paragraph;
      headIsItem = item;
    }

    private void flush() {
      if (head != null || !fields.isEmpty()) {
        Level level = levels.element();
        entries.accept(new Entry(head, body, fields, level.kind(), level.status()));
      }
      head = null;
      headIsParagraph = false;
      headIsItem = false;
      body.clear();
      fields.clear();
    }
  }
}
