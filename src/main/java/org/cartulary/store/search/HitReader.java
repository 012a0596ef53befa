package org.cartulary.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.cartulary.store.search.Hit.Named;

/** Reads found things as rows of a list. */
final class HitReader {
  private final NameLookup names;
  private final StoredFields stored;
  private final Optional<Highlights> highlights;
  private final String language;

  /**
   * @param highlights empty where nothing was looked for
   */
  HitReader(
      NameLookup names, StoredFields stored, Optional<Highlights> highlights, String language) {
    this.names = names;
    this.stored = stored;
    this.highlights = highlights;
    this.language = language;
  }

  Hit read(int id) throws IOException {
    Document document = stored.document(id);
    Labels labels = names.labels(id);
    Label best = labels.best(language);
    Marked name = marked(best);
    return new Hit(
        document.get(Fields.KEY),
        Stream.of(document.getValues(Fields.KIND)).map(Kind::of).flatMap(Optional::stream).toList(),
        name,
        name.hasMatch() ? Optional.empty() : otherName(labels, best),
        snippets(document),
        List.of(document.getValues(Fields.AWARD)),
        Optional.ofNullable(document.get(Fields.FROM)),
        Optional.ofNullable(document.get(Fields.UNTIL)),
        named(document, Fields.FUNDER),
        named(document, Fields.INSTITUTION),
        named(document, Fields.TOPIC),
        named(document, Fields.PEOPLE),
        grants(document),
        Optional.ofNullable(document.get(Fields.GRANTS_BY)).flatMap(Facet::of));
  }

  private static int grants(Document document) {
    IndexableField grants = document.getField(Fields.GRANTS);
    return grants == null ? 0 : grants.numericValue().intValue();
  }

  private Marked marked(Label label) throws IOException {
    return highlights.isPresent() ? highlights.get().name(label) : Marked.plain(label);
  }

  private Optional<Marked> otherName(Labels labels, Label shown) throws IOException {
    if (highlights.isPresent()) {
      for (Label label : labels.all()) {
        Marked other = label.equals(shown) ? Marked.plain(label) : highlights.get().name(label);
        if (other.hasMatch()) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  private List<Marked> snippets(Document document) throws IOException {
    if (highlights.isPresent()) {
      for (String text : document.getValues(Fields.ABSTRACT)) {
        List<Marked> found = highlights.get().snippets(text);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Named> named(Document document, String field) throws IOException {
    List<Named> named = new ArrayList<>();
    for (String key : Arrays.asList(document.getValues(field))) {
      named.add(new Named(key, names.label(key, language).orElse(new Label(key, ""))));
    }
    return named;
  }
}
