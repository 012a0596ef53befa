package org.cartulary.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;

/** The vocabularies of datasets against those that Jena brings. */
class DiscoveryVocabularyTest {
  /** Version 3 of DCAT adds it, and Jena has version 2. */
  private static final Set<String> NEWER = Set.of(DCAT.NS + "version");

  @Test
  void terms_of_void_are_those_that_jena_knows() throws IllegalAccessException {
    assertThat(jena(org.apache.jena.vocabulary.VOID.class)).containsAll(ours(VOID.class));
  }

  @Test
  void terms_of_dcat_are_those_that_jena_knows() throws IllegalAccessException {
    Set<String> ours = ours(DCAT.class);
    ours.removeAll(NEWER);
    assertThat(jena(org.apache.jena.vocabulary.DCAT.class)).containsAll(ours);
  }

  @Test
  void dublin_core_terms_are_those_that_jena_knows() throws IllegalAccessException {
    assertThat(jena(org.apache.jena.vocabulary.DCTerms.class)).containsAll(ours(DCTERMS.class));
  }

  private static Set<String> ours(Class<?> vocabulary) throws IllegalAccessException {
    Set<String> terms = new TreeSet<>();
    for (Field field : vocabulary.getFields()) {
      if (field.get(null) instanceof Node term) {
        terms.add(term.getURI());
      }
    }
    assertThat(terms).isNotEmpty();
    return terms;
  }

  private static Set<String> jena(Class<?> vocabulary) throws IllegalAccessException {
    Set<String> terms = new TreeSet<>();
    for (Field field : vocabulary.getFields()) {
      if (field.get(null) instanceof Resource term) {
        terms.add(term.getURI());
      }
    }
    return terms;
  }
}
