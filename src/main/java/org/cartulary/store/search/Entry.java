package org.cartulary.store.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.icu.ICUCollationDocValuesField;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** One thing on its way into the index. */
final class Entry {
  private static final int MAX_SORTED = 200;
  private static final int MAX_TEXT = 100_000;

  /** Lucene takes no longer terms than 32,766 bytes; none of ours has half as many characters. */
  private static final int MAX_TERM = 1_000;

  /** Longer names are not written before a number without a gap. */
  private static final int MAX_ABBREVIATION = 12;

  /** How many names a row shows of one sort. */
  private static final int MAX_SHOWN = 6;

  private final Document document = new Document();
  private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
  private final String key;
  private final Analyzers analyzers;

  Entry(String key, Set<Kind> kinds, Analyzers analyzers) {
    this.key = key;
    this.analyzers = analyzers;
    document.add(new StringField(Fields.KEY, key, Store.YES));
    for (Kind kind : kinds) {
      facet(Facet.KIND, kind.code());
      document.add(new StoredField(Fields.KIND, kind.code()));
    }
  }

  /** What it is called. */
  void names(Said said, String siteLanguage) {
    Labels labels = Labels.of(said.labels(), key);
    document.add(new BinaryDocValuesField(Fields.LABELS, labels.encoded()));
    ICUCollationDocValuesField sorted =
        new ICUCollationDocValuesField(Fields.SORT_LABEL, Collator.getInstance(ULocale.ROOT));
    sorted.setStringValue(cut(labels.best(siteLanguage).text(), MAX_SORTED));
    document.add(sorted);
    Set<String> names =
        said.names()
            .map(name -> cut(name, MAX_TEXT))
            .collect(Collectors.toCollection(TreeSet::new));
    labels.all().forEach(label -> names.add(label.text()));
    for (String name : names) {
      document.add(new TextField(Fields.LABEL, name, Store.NO));
      document.add(new TextField(Fields.LABEL_PAIRS, name, Store.NO));
      String whole = cut(analyzers.whole(name), MAX_SORTED);
      if (!whole.isEmpty()) {
        document.add(new StringField(Fields.WHOLE_LABEL, whole, Store.NO));
      }
    }
  }

  /** A text to be found by its words. */
  void text(String text) {
    String bounded = cut(text, MAX_TEXT);
    document.add(new TextField(Fields.TEXT, bounded, Store.NO));
    document.add(new TextField(Fields.TEXT_PAIRS, bounded, Store.NO));
  }

  /** A text that is shown where it was found. */
  void abstracts(String text) {
    text(text);
    document.add(new StoredField(Fields.ABSTRACT, cut(text, MAX_TEXT)));
  }

  /** Names of things around it. */
  void related(Collection<String> names) {
    names.forEach(
        name -> document.add(new TextField(Fields.RELATED, cut(name, MAX_TEXT), Store.NO)));
  }

  void identifier(String number) {
    String normal = Identifiers.normal(number);
    if (!normal.isEmpty()) {
      document.add(new StringField(Fields.IDENTIFIER, normal, Store.NO));
    }
  }

  /**
   * The number of a grant, also as people write it: its end alone, or after the funder's name.
   *
   * @param funders the names of who gave the number
   */
  void awardNumber(String number, Collection<String> funders) {
    if (Identifiers.normal(number).isEmpty()) {
      return;
    }
    identifier(number);
    Set<String> ways = Identifiers.ends(number);
    funders.stream()
        .filter(name -> name.length() <= MAX_ABBREVIATION)
        .forEach(name -> ways.add(Identifiers.normal(name + number)));
    ways.forEach(way -> document.add(new StringField(Fields.IDENTIFIER_PART, way, Store.NO)));
  }

  void facet(Facet facet, String value) {
    facets.computeIfAbsent(facet, any -> new LinkedHashSet<>()).add(value);
  }

  void facets(Map<Facet, Set<String>> values) {
    values.forEach((facet, all) -> all.forEach(value -> facet(facet, value)));
  }

  /** A value that is a term of its own. */
  void term(String field, String value) {
    document.add(
        new StringField(field, value.substring(0, Math.min(value.length(), MAX_TERM)), Store.NO));
  }

  /** What a row shows. */
  void shown(String field, List<String> values) {
    values.stream()
        .distinct()
        .limit(MAX_SHOWN)
        .forEach(value -> document.add(new StoredField(field, cut(value, MAX_TEXT))));
  }

  /** A day that can be compared and sorted by. */
  void day(String field, int day) {
    document.add(new IntPoint(field, day));
    document.add(new NumericDocValuesField(field, day));
  }

  /**
   * How many grants it has to do with.
   *
   * @param by the facet by which they can be listed
   */
  void grants(int count, Facet by) {
    document.add(new StoredField(Fields.GRANTS_BY, by.code()));
    grants(count);
  }

  /** How many grants it has to do with, where no facet lists them. */
  void grants(int count) {
    document.add(new StoredField(Fields.GRANTS, count));
    document.add(new NumericDocValuesField(Fields.GRANTS, count));
    if (count > 0) {
      document.add(new FeatureField(Fields.WEIGHTS, Fields.GRANTS, count));
    }
  }

  Document document() {
    facets.forEach(
        (facet, values) ->
            values.forEach(
                value -> document.add(new SortedSetDocValuesFacetField(facet.code(), value))));
    return document;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
