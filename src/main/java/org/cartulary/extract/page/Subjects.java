package org.cartulary.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cartulary.extract.page.document.Passage;
import org.cartulary.extract.page.grammar.Mention;
import org.cartulary.extract.page.grammar.SubjectGrammar;
import org.cartulary.extract.page.grammar.TopicFinder;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Text;
import org.cartulary.model.Topic;
import org.cartulary.model.Vocabulary.Concept;
import org.jspecify.annotations.Nullable;

/** Collects the topics of a grant: concepts found in its words, then subjects that it states. */
final class Subjects {
  private final TopicFinder topics;
  private final SubjectGrammar subjects;

  Subjects(TopicFinder topics, SubjectGrammar subjects) {
    this.topics = topics;
    this.subjects = subjects;
  }

  /**
   * The topics, each once, where it is first found.
   *
   * @param title the words of the title, may be empty
   */
  List<Fact<Topic>> of(List<Passage> title, Findings found) {
    List<Fact<Topic>> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Passage> passages = new ArrayList<>(title);
    passages.addAll(found.prose);
    passages.addAll(found.keywords);
    for (Passage passage : passages) {
      for (Mention<Concept> mention : topics.find(passage.text())) {
        Concept concept = mention.value();
        if (seen.add(concept.iri())) {
          seen.add(concept.preferred().get(0).value().toLowerCase(Locale.ROOT));
          all.add(topic(passage, mention, concept.preferred().get(0), concept.iri()));
        }
      }
    }
    found.prose.forEach(p -> subjects.find(p.text()).forEach(m -> free(p, m, seen, all)));
    found.keywords.forEach(p -> subjects.keywords(p.text()).forEach(m -> free(p, m, seen, all)));
    return all;
  }

  /** A subject in the page's own words, unless a vocabulary's concept is the whole of it. */
  private void free(
      Passage passage, Mention<String> mention, Set<String> seen, List<Fact<Topic>> all) {
    String printed = passage.printed(mention.from(), mention.to());
    boolean known =
        topics.find(mention.value()).stream()
            .anyMatch(t -> t.to() - t.from() == mention.value().length());
    if (!known && seen.add(printed.toLowerCase(Locale.ROOT))) {
      all.add(topic(passage, mention, Languages.text(printed), null));
    }
  }

  private static Fact<Topic> topic(
      Passage passage, Mention<?> mention, Text label, @Nullable String concept) {
    Evidence evidence = passage.evidence(mention.from(), mention.to(), mention.confidence());
    return new Fact<>(new Topic(label, concept, evidence), evidence);
  }
}
