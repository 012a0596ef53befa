package org.cartulary.extract.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.RecordReader;
import org.cartulary.extract.RecordSink;
import org.cartulary.extract.page.document.Document;
import org.cartulary.extract.page.document.FieldLabels;
import org.cartulary.extract.page.document.Passage;
import org.cartulary.extract.page.document.PlainTextReader;
import org.cartulary.extract.page.grammar.Confidence;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Funder;
import org.cartulary.model.Grant;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.source.Decoding;
import org.cartulary.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plain-text page on which somebody lists grants, and pushes one grant per entry: text →
 * blocks → entries → facts. What the page does not say is not said; what is no grant (menus,
 * service, prizes, teaching) is left out.
 */
public final class PageReader implements RecordReader {
  /** The fewest facts, as {@link org.cartulary.extract.page.grammar.Head#weight()} weighs them. */
  private static final int FACTUAL = 2;

  private final Supplier<Decoding> source;
  private final SourceDescription description;
  private final Grammars grammars;
  private final PlainTextReader blocks;
  private final EntryFinder entries;
  private final EntryReader facts;
  private final Subjects subjects;

  /**
   * @param source reads the page anew at each call
   * @param description whose page it is
   * @param vocabularies by which topics are found
   * @param funders that are known by name
   */
  public PageReader(
      Supplier<Decoding> source,
      SourceDescription description,
      List<Vocabulary> vocabularies,
      List<Funder> funders) {
    this.source = source;
    this.description = description;
    Lexicon lexicon = Lexicon.load();
    grammars = Grammars.of(lexicon, vocabularies, funders);
    blocks = new PlainTextReader(grammars.sections(), new FieldLabels(lexicon), this::isFactual);
    entries = new EntryFinder(grammars.sections(), grammars.heads());
    facts = new EntryReader(lexicon, grammars);
    subjects = new Subjects(grammars.topics(), grammars.subjects());
  }

  private boolean isFactual(String line) {
    return grammars.heads().parse(line).weight() >= FACTUAL;
  }

  @Override
  public void read(RecordSink sink) {
    Decoding decoding = source.get();
    if (decoding instanceof Decoding.Refused refused) {
      sink.problem(refused.problem());
    } else if (decoding instanceof Decoding.Decoded decoded) {
      read(decoded.text(), sink);
    }
  }

  private void read(SourceText text, RecordSink sink) {
    Document document = blocks.read(text);
    Participants participants = new Participants(description.owner(), sink);
    int[] grants = {0};
    entries.find(
        document,
        entry -> {
          Optional<Findings> found = facts.read(entry);
          if (found.isPresent()) {
            report(found.get(), sink);
            sink.record(grant(entry, found.get(), participants));
            grants[0]++;
          }
        });
    if (grants[0] == 0) {
      reportNoGrant(text, document, sink);
    }
  }

  private Grant grant(Entry entry, Findings found, Participants participants) {
    List<Passage> passages = entry.passages();
    Passage first = passages.get(0);
    Evidence whole = first.evidenceTo(passages.get(passages.size() - 1), Confidence.POSITION);
    Grant.Builder grant =
        Grant.at(whole)
            .title(found.title)
            .funder(found.funder)
            .programme(found.programme)
            .awardNumber(found.number)
            .period(found.period)
            .status(found.status)
            .amount(found.amount)
            .description(abstractOf(found));
    participants.of(found, first.evidence(Confidence.PAGE)).forEach(grant::participation);
    found.organizations.forEach(grant::organization);
    List<Passage> title = found.titlePassage == null ? List.of() : List.of(found.titlePassage);
    subjects.of(title, found).forEach(grant::topic);
    return grant.build();
  }

  private static @Nullable Fact<Text> abstractOf(Findings found) {
    if (found.prose.isEmpty()) {
      return null;
    }
    Passage first = found.prose.get(0);
    Passage last = found.prose.get(found.prose.size() - 1);
    String words = Passage.join(found.prose).toString();
    return new Fact<>(Languages.text(words), first.evidenceTo(last, Confidence.POSITION));
  }

  private static void report(Findings found, RecordSink sink) {
    for (Findings.Impossible date : found.impossible) {
      String printed = String.valueOf(date.period().impossible());
      sink.problem(
          new Problem(
              ProblemCode.DATE_IMPOSSIBLE,
              "No calendar has the date \"" + printed + "\".",
              "Correct the date on the page.",
              date.passage().place(date.period().from(), date.period().to())));
    }
  }

  private static void reportNoGrant(SourceText text, Document document, RecordSink sink) {
    int line = 1;
    while (line < text.lineCount() && text.lineText(line).isBlank()) {
      line++;
    }
    int start = text.lineStart(line);
    boolean nothing = document.blocks().isEmpty();
    Passage first = nothing ? null : document.blocks().get(0).text();
    sink.problem(
        new Problem(
            ProblemCode.PAGE_WITHOUT_GRANT,
            "No grant was found on this page.",
            "List each grant with its funder or number, its title and its period, under a heading such as \"Projects\".",
            first == null || first.isEmpty()
                ? text.place(start, start + text.lineText(line).length())
                : first.place(0, first.length())));
  }
}
