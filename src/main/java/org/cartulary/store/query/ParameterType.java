package org.cartulary.store.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a parameter takes, and how its text becomes a term. */
public enum ParameterType {
  /** An absolute IRI. */
  IRI("an absolute IRI, such as http://example.org/a") {
    @Override
    public Optional<Node> term(String text) {
      return ABSOLUTE.matcher(text).matches()
          ? Optional.of(NodeFactory.createURI(text))
          : Optional.empty();
    }
  },
  /** Any text: a plain literal. */
  STRING("a text") {
    @Override
    public Optional<Node> term(String text) {
      return Optional.of(NodeFactory.createLiteralString(text));
    }
  },
  /** A whole number: an {@code xsd:integer}. */
  INTEGER("a whole number, such as 5") {
    @Override
    public Optional<Node> term(String text) {
      return literal(text, "-?[0-9]{1,18}", XSDDatatype.XSDinteger);
    }
  },
  /** A year of four digits: an {@code xsd:integer}, to be compared with {@code YEAR()}. */
  YEAR("a year of four digits, such as 2024") {
    @Override
    public Optional<Node> term(String text) {
      return literal(text, "[0-9]{4}", XSDDatatype.XSDinteger);
    }
  },
  /** A day, as {@code 2026-01-31}: an {@code xsd:dateTime} at its start. */
  DATE("a day, such as 2026-01-31") {
    @Override
    public Optional<Node> term(String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(NodeFactory.createLiteralDT(day + "T00:00:00", XSDDatatype.XSDdateTime));
      } catch (DateTimeException notADay) {
        return Optional.empty();
      }
    }
  },
  /** A number with or without a fraction: an {@code xsd:decimal}. */
  DECIMAL("a number, such as 2.5") {
    @Override
    public Optional<Node> term(String text) {
      // As JSON writes numbers; an xsd:decimal has no exponent.
      return NUMBER.matcher(text).matches()
          ? Optional.of(
              NodeFactory.createLiteralDT(
                  new BigDecimal(text).toPlainString(), XSDDatatype.XSDdecimal))
          : Optional.empty();
    }
  },
  /** {@code true} or {@code false}: an {@code xsd:boolean}. */
  BOOLEAN("true or false") {
    @Override
    public Optional<Node> term(String text) {
      return literal(text, "true|false", XSDDatatype.XSDboolean);
    }
  },
  /** One of the values that the query's header lists: a plain literal. */
  ENUM("one of its values") {
    @Override
    public Optional<Node> term(String text) {
      return STRING.term(text);
    }
  };

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,2})?");

  private static final Pattern ABSOLUTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

  private final String expected;

  ParameterType(String expected) {
    this.expected = expected;
  }

  /** What it takes, to follow "give" in a sentence. */
  public String expected() {
    return expected;
  }

  /** The term that the text stands for; empty if it is not of this type. */
  public abstract Optional<Node> term(String text);

  private static Optional<Node> literal(String text, String pattern, XSDDatatype type) {
    return text.matches(pattern)
        ? Optional.of(NodeFactory.createLiteralDT(text, type))
        : Optional.empty();
  }

  /** The name by which a query's header calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name. */
  static Optional<ParameterType> named(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }
}
