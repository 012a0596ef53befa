package org.cartulary.store.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.cartulary.store.search.TextSearch;

/**
 * What {@code text:query} is to look for: {@code (property* words limit? lang?)}.
 *
 * @param properties in whose literals
 * @param words and phrases
 * @param limit how many of the best; empty for all
 * @param language a range of languages; empty for any
 */
record TextArguments(
    Set<Node> properties, String words, Optional<Integer> limit, Optional<String> language) {
  static final String FORM =
      "?thing text:query \"words\", or (?thing ?score ?literal) text:query (rdfs:label \"words\" 20"
          + " \"lang:en\").";

  /** How many rows one may find. */
  static final int MOST = 10_000;

  private static final String LANGUAGE = "lang:";
  private static final String NO_LANGUAGE = "none";

  /** What Lucene's syntax has for alternatives and exclusion; as words they would mislead. */
  private static final Pattern OTHER_WAYS =
      Pattern.compile("(^|\\s)((OR|NOT|\\|\\||!)(\\s|$)|[-!](?=[\\p{L}\\p{N}\"(]))");

  private static final Pattern AND = Pattern.compile("(?<=\\s)(AND|&&)(?=\\s)");

  TextArguments {
    properties = Set.copyOf(properties);
  }

  /**
   * Reads them.
   *
   * @throws TextQueryException if they are none
   */
  static TextArguments of(List<Node> written) {
    Deque<Node> left = new ArrayDeque<>(written);
    Set<Node> properties = properties(left);
    Node words = left.poll();
    if (words == null || !isText(words)) {
      throw wrong("the words to look for must be a string, after the properties");
    }
    Optional<Integer> limit = limit(left);
    Optional<String> language =
        language(left)
            .or(() -> Optional.of(words.getLiteralLanguage()).filter(tag -> !tag.isEmpty()));
    if (!left.isEmpty()) {
      throw wrong("what comes after the words is a limit and \"lang:…\", nothing else");
    }
    return new TextArguments(
        properties.isEmpty() ? TextSearch.PROPERTIES : properties,
        words(words.getLiteralLexicalForm()),
        limit,
        language);
  }

  private static Set<Node> properties(Deque<Node> left) {
    Set<Node> properties = new HashSet<>();
    while (!left.isEmpty() && left.peek().isURI()) {
      Node property = left.poll();
      if (!TextSearch.PROPERTIES.contains(property)) {
        Set<String> known = new TreeSet<>();
        TextSearch.PROPERTIES.forEach(one -> known.add("<" + one.getURI() + ">"));
        throw wrong("<" + property.getURI() + "> is not indexed; these are: " + known);
      }
      properties.add(property);
    }
    return properties;
  }

  private static String words(String text) {
    if (text.length() > TextSearch.MAX_LENGTH) {
      throw wrong("no more than " + TextSearch.MAX_LENGTH + " characters can be looked for");
    }
    if (OTHER_WAYS.matcher(text).find()) {
      throw wrong(
          "all words must be there, as in the site's search. For OR write UNION, for NOT write"
              + " FILTER NOT EXISTS; a word of that name is written in lower case");
    }
    if (text.chars().filter(character -> character == '"').count() % 2 != 0) {
      throw wrong("a phrase lacks its second quotation mark");
    }
    return AND.matcher(text).replaceAll(" ");
  }

  private static Optional<Integer> limit(Deque<Node> left) {
    Node next = left.peek();
    if (next == null || isText(next)) {
      return Optional.empty();
    }
    left.poll();
    if (next.isLiteral()
        && XSDDatatype.XSDinteger.equals(next.getLiteralDatatype())
        && next.getLiteralLexicalForm().matches("0*[1-9][0-9]{0,4}")
        && Integer.parseInt(next.getLiteralLexicalForm()) <= MOST) {
      return Optional.of(Integer.valueOf(next.getLiteralLexicalForm()));
    }
    throw wrong("the limit must be a whole number from 1 to " + MOST);
  }

  private static Optional<String> language(Deque<Node> left) {
    Node next = left.peek();
    if (next == null || !isText(next) || !next.getLiteralLexicalForm().startsWith(LANGUAGE)) {
      return Optional.empty();
    }
    left.poll();
    return Optional.of(next.getLiteralLexicalForm().substring(LANGUAGE.length()));
  }

  private static boolean isText(Node node) {
    return node.isLiteral()
        && (XSDDatatype.XSDstring.equals(node.getLiteralDatatype())
            || !node.getLiteralLanguage().isEmpty());
  }

  /** Whether it is looked for in such a literal. */
  boolean takes(Node literal) {
    return isText(literal)
        && language.stream().allMatch(range -> fits(literal.getLiteralLanguage(), range));
  }

  private static boolean fits(String language, String range) {
    return range.equals(NO_LANGUAGE)
        ? language.isEmpty()
        : NodeFunctions.langMatches(language, range);
  }

  static TextQueryException wrong(String what) {
    return TextQueryException.malformed("text:query: " + what + ". It is written " + FORM);
  }
}
