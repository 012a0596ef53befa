package org.cartulary.serve.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.PROV;
import org.jspecify.annotations.Nullable;

/** Reads passages, and finds where links to their words lead. */
final class Passages {
  /** What our page of a source marks, and where a browser goes. */
  static final String ANCHOR = "passage";

  /** RFC 5147 §2.2.1. */
  private static final Pattern CHARACTERS = Pattern.compile("char=(\\d{1,10}),(\\d{1,10})");

  private final ThingReader reader;
  private final Names names;
  private final SourceDocuments documents;

  Passages(ThingReader reader, Names names, SourceDocuments documents) {
    this.reader = reader;
    this.names = names;
    this.documents = documents;
  }

  /** A passage as pages show it. */
  Passage read(Node passage) {
    String quote = text(passage, PROV.value);
    String sentence = text(passage, CARTULARY.sentence);
    long line = number(passage, CARTULARY.line);
    String place = line > 0 ? reader.say("passage.line", line) : reader.say("passage.source");
    String href = names.href(passage);
    return href != null && href.startsWith("/")
        ? Passage.of(sentence, quote, place, own(href), null)
        : Passage.of(sentence, quote, place, inOurCopy(passage, href, quote), href);
  }

  /** By the position on the page, to sort by. */
  long position(Node passage) {
    return (number(passage, CARTULARY.line) << 32) + number(passage, CARTULARY.column);
  }

  /**
   * The fragment in the query too, for a server does not see fragments; null for what we do not
   * show.
   */
  private @Nullable String own(String href) {
    int hash = href.indexOf('#');
    String document = hash < 0 ? href : href.substring(0, hash);
    Stream<String> shown =
        Stream.concat(
            documents.sources().stream().map(SourceDocuments.Source::document),
            documents.quoted().stream());
    if (shown.map(Names::sourcePath).noneMatch(document::equals)) {
      return null;
    }
    if (hash < 0) {
      return href;
    }
    Matcher range = CHARACTERS.matcher(href.substring(hash + 1));
    return range.matches()
        ? href.substring(0, hash)
            + "?passage="
            + range.group(1)
            + ","
            + range.group(2)
            + "#"
            + ANCHOR
        : href;
  }

  /** The words in our copy of a page on the web: there they are found by line and column. */
  private @Nullable String inOurCopy(Node passage, @Nullable String href, String quote) {
    long line = number(passage, CARTULARY.line);
    if (href == null || line < 1) {
      return null;
    }
    int hash = href.indexOf('#');
    String address = hash < 0 ? href : href.substring(0, hash);
    int shown = quote.endsWith("…") ? quote.length() - 1 : quote.length();
    return documents.sources().stream()
        .filter(source -> source.address().map(a -> isAt(a, address)).orElse(false))
        .findFirst()
        .map(
            source ->
                Names.sourcePath(source.document())
                    + "?at="
                    + line
                    + ","
                    + Math.max(1, number(passage, CARTULARY.column))
                    + ","
                    + Math.max(1, quote.codePointCount(0, shown))
                    + "#"
                    + ANCHOR)
        .orElse(null);
  }

  private static boolean isAt(String configured, String address) {
    int hash = configured.indexOf('#');
    return address.equals(hash < 0 ? configured : configured.substring(0, hash));
  }

  private String text(Node passage, Node property) {
    Optional<Node> text = reader.object(passage, property).filter(Node::isLiteral);
    return text.map(Node::getLiteralLexicalForm).orElse("");
  }

  private long number(Node passage, Node property) {
    return reader
        .object(passage, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralValue)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).longValue())
        .orElse(0L);
  }
}
