package org.cartulary.graph;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Text;

/** Literals in the one lexical form that TDB2 gives back, without what XML 1.0 can't hold. */
final class Literals {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8})*");

  private Literals() {}

  static Node text(Text text) {
    String language = text.language();
    return language != null && LANGUAGE.matcher(language).matches()
        ? NodeFactory.createLiteralLang(clean(text.value()), language)
        : string(text.value());
  }

  static Node string(String text) {
    return NodeFactory.createLiteralString(clean(text));
  }

  static Node integer(int value) {
    return typed(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  static Node xsdInt(int value) {
    return typed(Integer.toString(value), XSDDatatype.XSDint);
  }

  /** {@code 100000.0}, {@code 1.5}: at least one digit after the point and no needless zero. */
  static Node decimal(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return typed(plain.indexOf('.') < 0 ? plain + ".0" : plain, XSDDatatype.XSDdecimal);
  }

  /** Midnight on the first day that the date can mean; its precision is stated beside it. */
  static Node dateTime(PartialDate date) {
    return typed(date.first() + "T00:00:00", XSDDatatype.XSDdateTime);
  }

  static Node address(String address) {
    return typed(Iris.address(address), XSDDatatype.XSDanyURI);
  }

  private static Node typed(String lexical, RDFDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }

  /** Characters outside XML 1.0 §2.2 {@code Char} become U+FFFD. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0xD800) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
