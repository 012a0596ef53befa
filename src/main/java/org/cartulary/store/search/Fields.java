package org.cartulary.store.search;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;

/** The fields of the index. Whoever changes what they hold raises {@link #VERSION}. */
final class Fields {
  /** Of the format; an index of another version is built anew. */
  static final int VERSION = 2;

  /** The thing, by {@link Keys}. */
  static final String KEY = "key";

  /** Its names in all languages, by words. */
  static final String LABEL = "label";

  /** The same by pairs of characters, for scripts without spaces. */
  static final String LABEL_PAIRS = "label-pairs";

  /** The whole name, folded. */
  static final String WHOLE_LABEL = "whole-label";

  /** Abstracts, keywords, programmes, by words. */
  static final String TEXT = "text";

  static final String TEXT_PAIRS = "text-pairs";

  /** The names of the things around it, by words. */
  static final String RELATED = "related";

  /** Award numbers, ORCID iDs, DOIs, ROR ids by {@link Identifiers}. */
  static final String IDENTIFIER = "identifier";

  /** The ends of award numbers, and the numbers after the name of their funder. */
  static final String IDENTIFIER_PART = "identifier-part";

  /** What it is called, for reading: {@link Labels}. */
  static final String LABELS = "labels";

  /** Its name for sorting. */
  static final String SORT_LABEL = "sort-label";

  /** The first and last day, as {@link Days} counts. */
  static final String START = "start";

  static final String END = "end";

  /** The status that its source states, of a grant without an end. */
  static final String STATED = "stated";

  /** How many grants it has to do with. */
  static final String GRANTS = "grants";

  /** The facet by which a list has just these grants. */
  static final String GRANTS_BY = "grants-by";

  /** The number of grants as a weight. */
  static final String WEIGHTS = "weights";

  /** The people of a grant or publication, by key. */
  static final String PERSON = "person";

  /** {@code person/role} for each of a grant's people. */
  static final String PERSON_ROLE = "person-role";

  /** The publications of a grant, by key. */
  static final String PUBLICATION = "publication";

  /** Kept for rows: see {@link Hit}. */
  static final String KIND = "kind";

  static final String ABSTRACT = "abstract";

  static final String AWARD = "award";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String FUNDER = "funder";
  static final String INSTITUTION = "institution";
  static final String TOPIC = "topic";
  static final String PEOPLE = "people";

  private Fields() {}

  /** How facets are stored: all may have several values. */
  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (Facet facet : Facet.values()) {
      config.setMultiValued(facet.code(), true);
    }
    return config;
  }

  /** The term of a facet's value. */
  static Term term(Facet facet, String value) {
    return new Term(
        FacetsConfig.DEFAULT_INDEX_FIELD_NAME, FacetsConfig.pathToString(facet.code(), value));
  }
}
