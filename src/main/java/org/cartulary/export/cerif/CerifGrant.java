package org.cartulary.export.cerif;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.WebAddress;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.TopicLink;

/** What a grant's two items, the project and the funding, say alike. */
final class CerifGrant {
  private CerifGrant() {}

  /**
   * The topics, as classes of their vocabularies, and the words for it. CERIF has no names of
   * classes, so topics are named among the keywords.
   */
  static void topics(CerifOut out, GrantRecord grant) throws XMLStreamException {
    for (TopicLink topic : grant.topics()) {
      subject(out, topic);
    }
    Set<LanguageText> words = new LinkedHashSet<>(grant.keywords());
    grant.topics().forEach(topic -> words.addAll(topic.labels()));
    out.texts("Keyword", words.stream().toList(), "keywords");
  }

  private static void subject(CerifOut out, TopicLink topic) throws XMLStreamException {
    if (topic.scheme() == null) {
      out.lost(
          "topics", topic.iri() + " belongs to no vocabulary, and so is a keyword but no subject");
    } else if (!WebAddress.is(topic.scheme()) || !WebAddress.is(topic.iri())) {
      out.lost("topics", topic.iri() + " of " + topic.scheme() + " is no address");
    } else {
      out.classification("Subject", topic.scheme(), topic.iri());
    }
  }
}
