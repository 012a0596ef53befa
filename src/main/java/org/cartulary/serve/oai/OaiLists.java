package org.cartulary.serve.oai;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Span;

/** Lists in pages, with the tokens that lead from one to the next, section 3.5. */
final class OaiLists {
  private static final int SETS_OF_A_PAGE = 1000;
  private static final Duration LIFE_OF_TOKENS = Duration.ofHours(24);

  private final OaiFormats formats;
  private final OaiSets sets;
  private final OaiItems items;
  private final TokenSeal seal;
  private final int pageSize;

  /**
   * @param pageSize of how many things a page tells at most
   */
  OaiLists(OaiFormats formats, OaiSets sets, OaiItems items, TokenSeal seal, int pageSize) {
    this.formats = formats;
    this.sets = sets;
    this.items = items;
    this.seal = seal;
    this.pageSize = pageSize;
  }

  /** A page of the list of sets. */
  OaiContent sets(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
    ListPlace from = token(request).map(ResumptionToken::place).orElse(ListPlace.START);
    List<OaiSets.Listed> rest =
        sets.all(snapshot).stream()
            .dropWhile(set -> !from.iri().isEmpty() && !set.spec().equals(from.iri()))
            .skip(from.iri().isEmpty() ? 0 : 1)
            .toList();
    List<OaiSets.Listed> page = rest.subList(0, Math.min(SETS_OF_A_PAGE, rest.size()));
    Optional<ListPlace> next =
        rest.size() > page.size()
            ? Optional.of(
                new ListPlace(0, page.get(page.size() - 1).spec(), from.cursor() + page.size()))
            : Optional.empty();
    return out -> {
      out.xml().start("ListSets");
      for (OaiSets.Listed set : page) {
        out.xml().start("set").element("setSpec", set.spec());
        out.xml().element("setName", set.name()).end();
      }
      resume(out, request.verb(), ListQuery.OF_SETS, from, next);
      out.xml().end();
    };
  }

  /** A page of records, or of their headers. */
  OaiContent items(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
    Optional<ResumptionToken> token = token(request);
    ListQuery query = token.map(ResumptionToken::query).orElseGet(() -> ListQuery.of(request));
    ListPlace from = token.map(ResumptionToken::place).orElse(ListPlace.START);
    OaiFormat format = formats.named(query.prefix());
    OaiDates dates = OaiDates.read(query.from(), query.until());
    Set<ItemType> types = EnumSet.allOf(ItemType.class);
    Optional<String> facet = Optional.empty();
    if (query.set().isPresent()) {
      OaiSets.Content content =
          sets.content(query.set().get(), snapshot)
              .orElseThrow(() -> nothing("there is no set " + query.set().get()));
      types.retainAll(content.types());
      facet = content.facet();
    }
    if (types.isEmpty()) {
      throw nothing("the set is empty");
    }
    Span span =
        new Span(
            facet,
            dates.from().map(snapshot::firstSince).orElse(0),
            dates.until().map(snapshot::lastUntil).orElse(snapshot.lastRelease()));
    boolean records = request.verb() == OaiVerb.LIST_RECORDS;
    OaiItems.Page page = items.page(span, types, format, from, pageSize, snapshot);
    if (page.items().isEmpty()) {
      throw nothing("nothing of that was published, changed or removed then");
    }
    return out -> {
      out.xml().start(request.verb().word());
      for (OaiItem item : page.items()) {
        if (records) {
          out.record(item);
        } else {
          out.header(item);
        }
      }
      resume(out, request.verb(), query, from, page.next());
      out.xml().end();
    };
  }

  private static OaiException nothing(String message) {
    return new OaiException(OaiError.NO_RECORDS_MATCH, message);
  }

  private Optional<ResumptionToken> token(OaiRequest request) throws OaiException {
    if (request.token().isEmpty()) {
      return Optional.empty();
    }
    ResumptionToken token = seal.open(request.token().get());
    if (token.verb() != request.verb()) {
      throw new OaiException(
          OaiError.BAD_RESUMPTION_TOKEN, "the resumption token is one of " + token.verb().word());
    }
    return Optional.of(token);
  }

  private void resume(
      OaiWriter out, OaiVerb verb, ListQuery query, ListPlace from, Optional<ListPlace> next)
      throws XMLStreamException {
    if (next.isPresent()) {
      Instant expires = seal.expiry(LIFE_OF_TOKENS);
      String token = seal.seal(new ResumptionToken(verb, query, next.get(), expires));
      out.resumption(token, from.cursor(), expires);
    } else if (from.cursor() > 0) {
      out.resumption("", from.cursor(), Instant.EPOCH);
    }
  }
}
