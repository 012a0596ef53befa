package org.cartulary.harvest;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.store.Iris;
import org.cartulary.vocab.OWL;
import org.cartulary.vocab.Prefixes;
import org.cartulary.vocab.RDF;

/**
 * Which statements of another publisher are taken: those about their own things, in terms that we
 * publish in ourselves, that every format can write. So nobody can say anything of our things, or
 * break our dumps.
 */
final class Acceptance {
  private static final int MAX_TEXT = 1_000_000;
  private static final int MAX_IRI = 4_000;
  private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern LINK = Pattern.compile("(?:https?://[^/]|urn:|mailto:|tel:).*");
  private static final Set<Node> OF_OWL = Set.of(OWL.sameAs, OWL.Thing);

  /** Why a statement is not taken. */
  enum Refusal {
    /** It speaks of somebody else's things. */
    FOREIGN_SUBJECT("about things of others"),
    /** Its property or class is of a vocabulary that is not published here. */
    FOREIGN_TERM("in vocabularies that are not published here"),
    /** Some format cannot write it, or it is too long. */
    UNWRITABLE("with a text or an IRI that not every format can write");

    private final String words;

    Refusal(String words) {
      this.words = words;
    }

    String inWords() {
      return words;
    }
  }

  private final String uriSpace;

  /**
   * @param uriSpace what the IRIs of the publisher's things start with
   */
  Acceptance(String uriSpace) {
    this.uriSpace = uriSpace;
  }

  /** Why the statement is not taken; empty if it is. */
  Optional<Refusal> refusal(Triple triple) {
    Node subject = triple.getSubject();
    if (!subject.isBlank() && !(subject.isURI() && subject.getURI().startsWith(uriSpace))) {
      return Optional.of(Refusal.FOREIGN_SUBJECT);
    }
    Node property = triple.getPredicate();
    Node object = triple.getObject();
    boolean typed = property.equals(RDF.type);
    if (!isOurTerm(property) || (typed && !(object.isURI() && isOurTerm(object)))) {
      return Optional.of(Refusal.FOREIGN_TERM);
    }
    boolean writable = (subject.isBlank() || isLink(subject)) && isWritable(object);
    return writable ? Optional.empty() : Optional.of(Refusal.UNWRITABLE);
  }

  private static boolean isOurTerm(Node term) {
    String iri = term.getURI();
    if (iri.startsWith(OWL.NS)) {
      return OF_OWL.contains(term);
    }
    return Prefixes.map().values().stream()
        .anyMatch(
            namespace ->
                iri.startsWith(namespace)
                    && LOCAL_NAME.matcher(iri.substring(namespace.length())).matches());
  }

  private static boolean isLink(Node node) {
    String iri = node.getURI();
    return iri.length() <= MAX_IRI && Iris.isWritable(iri) && LINK.matcher(iri).matches();
  }

  private static boolean isWritable(Node object) {
    if (object.isBlank()) {
      return true;
    }
    if (object.isURI()) {
      return isLink(object);
    }
    return object.isLiteral()
        && Iris.isWritable(object)
        && object.getLiteralLexicalForm().length() <= MAX_TEXT
        && object.getLiteralLexicalForm().codePoints().allMatch(Acceptance::isXml);
  }

  /** XML 1.0 §2.2, {@code Char}: what RDF/XML can hold. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
