package org.cartulary.serve.oai;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.history.Change;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Span;
import org.cartulary.store.history.Version;
import org.jspecify.annotations.Nullable;

/** Makes items of versions. */
final class OaiItems {
  private final Repository repository;
  private final OaiSets sets;

  OaiItems(Repository repository, OaiSets sets) {
    this.repository = repository;
    this.sets = sets;
  }

  /**
   * A page of a list.
   *
   * @param next where the list goes on, if it does
   */
  record Page(List<OaiItem> items, Optional<ListPlace> next) {}

  /** One item in a format; empty if it cannot be had in it. */
  Optional<OaiItem> item(
      ItemType type, Version version, OaiFormat format, HistorySnapshot history) {
    Optional<String> identifier = repository.identifier(type, version.iri());
    if (identifier.isEmpty() || !format.covers(type)) {
      return Optional.empty();
    }
    boolean deleted = version.change() == Change.REMOVED;
    ByteArrayOutputStream payload = new ByteArrayOutputStream(2048);
    if (!deleted && !write(type, version, format, history, payload)) {
      return Optional.empty();
    }
    return Optional.of(
        new OaiItem(
            identifier.get(),
            version.datestamp(),
            sets.of(type, version, history),
            deleted,
            payload));
  }

  private static boolean write(
      ItemType type,
      Version version,
      OaiFormat format,
      HistorySnapshot history,
      ByteArrayOutputStream payload) {
    try {
      XmlOut out = XmlOut.to(payload);
      boolean written = format.payload().write(type, version, history, out);
      if (written) {
        out.finish();
      }
      return written;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(
          "cannot write " + version.iri() + " as " + format.prefix(), e);
    }
  }

  /**
   * The items behind a place. The items of one thing are never torn apart, and a page that is not
   * the last is followed by one with an item, as long as nothing changes.
   *
   * @param types which items are wanted
   * @param size of how many things at most
   */
  Page page(
      Span span,
      Set<ItemType> types,
      OaiFormat format,
      ListPlace from,
      int size,
      HistorySnapshot history) {
    List<OaiItem> items = new ArrayList<>();
    ListPlace listed = from;
    int things = 0;
    @Nullable Version last = null;
    List<Version> versions;
    do {
      versions =
          last == null
              ? history.page(span, from.release(), from.iri(), size + 1)
              : history.page(span, last.release(), last.iri(), size + 1);
      for (Version version : versions) {
        last = version;
        List<OaiItem> made = items(version, types, format, history);
        if (!made.isEmpty() && things == size) {
          return new Page(items, Optional.of(listed));
        }
        if (!made.isEmpty()) {
          things++;
          items.addAll(made);
          listed = new ListPlace(version.release(), version.iri(), from.cursor() + items.size());
        }
      }
    } while (versions.size() > size);
    return new Page(items, Optional.empty());
  }

  private List<OaiItem> items(
      Version version, Set<ItemType> types, OaiFormat format, HistorySnapshot history) {
    return ItemType.of(version.kind()).stream()
        .filter(types::contains)
        .flatMap(type -> item(type, version, format, history).stream())
        .toList();
  }
}
