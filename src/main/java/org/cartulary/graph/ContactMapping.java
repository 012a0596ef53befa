package org.cartulary.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.apache.jena.graph.Node;
import org.cartulary.model.PersonName;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/** vCards: a person's name in its parts, and home pages. What is not known makes no card. */
final class ContactMapping {

  /** The parts of a name that is split. */
  void name(SourceGraph graph, String key, PersonName name) {
    if (name.family() == null || name.given() == null) {
      return;
    }
    Node card = card(graph, key, VCARD.Individual);
    Node node = graph.node("name-" + key);
    graph.type(node, VCARD.Name);
    graph.link(card, VCARD.hasName, node);
    graph.statement(node, VCARD.givenName, Literals.string(name.given()));
    graph.statement(node, VCARD.familyName, Literals.string(name.family()));
    if (name.middle() != null) {
      graph.statement(node, VIVO.middleName, Literals.string(name.middle()));
    }
  }

  /** The home page, if there is one. */
  void homepage(SourceGraph graph, String key, Node cardType, @Nullable String homepage) {
    if (homepage == null || !graph.isNew(key + " " + homepage)) {
      return;
    }
    Node card = card(graph, key, cardType);
    Node url = graph.node("url-" + key + "--" + hash(homepage));
    graph.type(url, VCARD.URL);
    graph.link(card, VCARD.hasURL, url);
    graph.statement(url, VCARD.url, Literals.address(homepage));
    graph.statement(url, RDFS.label, Literals.string(homepage));
  }

  private static Node card(SourceGraph graph, String key, Node type) {
    Node card = graph.node("vcard-" + key);
    if (graph.isNew("vcard-" + key)) {
      graph.type(card, type);
      graph.link(graph.node(key), OBO.ARG_2000028, card);
    }
    return card;
  }

  private static String hash(String address) {
    CRC32C sum = new CRC32C();
    sum.update(address.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
