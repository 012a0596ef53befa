package org.cartulary.serve.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.store.history.History;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Span;
import org.cartulary.store.history.Version;

/**
 * {@code /oai}: what is published, for harvesters (OAI-PMH 2.0). A list is cut into pages; each is read at one moment, and the next
 * begins behind the last thing of the one before, wherever that stands by then.
 */
public final class OaiEndpoint implements Handler {
  public static final String PATH = "/oai";
  private static final String MEDIA_TYPE = "text/xml; charset=UTF-8";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int BODY_BYTES = 1 << 16;
  private static final int SETS_OF_A_PAGE = 1000;
  private static final Duration LIFE_OF_TOKENS = Duration.ofHours(24);

  private final OaiSettings settings;
  private final History history;
  private final Map<String, OaiFormat> formats = new LinkedHashMap<>();
  private final OaiSets sets;
  private final OaiItems items;
  private final TokenSeal seal;

  /**
   * @param history of what is published
   * @param formats in the order in which they are listed
   */
  OaiEndpoint(OaiSettings settings, History history, List<OaiFormat> formats, TokenSeal seal) {
    this.settings = settings;
    this.history = history;
    formats.forEach(format -> this.formats.put(format.prefix(), format));
    this.sets = new OaiSets(settings.repository().site());
    this.items = new OaiItems(settings.repository(), sets);
    this.seal = seal;
  }

  @Override
  public List<String> methods(String path) {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  public Reply handle(Request request) {
    Parameters parameters = parameters(request);
    try (HistorySnapshot snapshot = history.snapshot()) {
      return reply(parameters, snapshot).with("Cache-Control", "no-cache");
    }
  }

  private static Parameters parameters(Request request) {
    if (request.reads()) {
      return request.parameters();
    }
    boolean form =
        request.header("Content-Type").stream().anyMatch(type -> type.toLowerCase(java.util.Locale.ROOT).startsWith(FORM));
    String body = form ? new String(request.body(BODY_BYTES), StandardCharsets.UTF_8) : "";
    return Parameters.read(body);
  }

  private Reply reply(Parameters parameters, HistorySnapshot snapshot) {
    Instant moment = snapshot.moment();
    Map<String, String> said = Map.of();
    try {
      OaiRequest request = OaiRequest.read(parameters);
      said = new LinkedHashMap<>();
      said.put("verb", request.verb().word());
      said.putAll(request.arguments());
      return answer(request, said, snapshot);
    } catch (OaiException refused) {
      // What was wrong is not repeated as if it were right.
      boolean repeat =
          refused.error() != OaiError.BAD_VERB && refused.error() != OaiError.BAD_ARGUMENT;
      return envelope(
          moment,
          repeat ? said : Map.of(),
          out -> out.error(refused.error(), refused.getMessage()));
    }
  }

  private Reply answer(OaiRequest request, Map<String, String> said, HistorySnapshot snapshot)
      throws OaiException {
    Content content =
        switch (request.verb()) {
          case IDENTIFY -> new Identity(settings, first(snapshot))::write;
          case LIST_METADATA_FORMATS -> formats(request, snapshot);
          case LIST_SETS -> sets(request, snapshot);
          case GET_RECORD -> record(request, snapshot);
          case LIST_IDENTIFIERS, LIST_RECORDS -> list(request, snapshot);
        };
    return envelope(snapshot.moment(), said, content);
  }

  /** Since when there is anything; before the first release, now. */
  private static Instant first(HistorySnapshot snapshot) {
    return snapshot.releases().isEmpty()
        ? snapshot.moment()
        : snapshot.releases().get(0).datestamp();
  }

  /** What stands within the envelope. */
  interface Content {
    void write(OaiWriter out) throws XMLStreamException, IOException;
  }

  private Reply envelope(Instant moment, Map<String, String> said, Content content) {
    return Reply.streamed(200, MEDIA_TYPE, bytes -> write(moment, said, content, bytes));
  }

  private void write(
      Instant moment, Map<String, String> said, Content content, OutputStream bytes)
      throws IOException {
    try {
      OaiWriter out = new OaiWriter(bytes);
      out.begin(moment, settings.baseUrl(), said);
      content.write(out);
      out.end();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
    }
  }

  private Content formats(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
    Optional<String> identifier = request.argument("identifier");
    Optional<ItemType> type =
        identifier.isEmpty()
            ? Optional.empty()
            : Optional.of(find(identifier.get(), snapshot).type());
    List<OaiFormat> listed =
        formats.values().stream()
            .filter(format -> type.isEmpty() || format.covers(type.get()))
            .toList();
    return out -> {
      out.xml().start("ListMetadataFormats");
      for (OaiFormat format : listed) {
        out.xml()
            .start("metadataFormat")
            .element("metadataPrefix", format.prefix())
            .element("schema", format.schema())
            .element("metadataNamespace", format.namespace())
            .end();
      }
      out.xml().end();
    };
  }

  /** An item that there is or was. */
  private record Known(ItemType type, Version version) {}

  private Known find(String identifier, HistorySnapshot snapshot) throws OaiException {
    Optional<Repository.Item> item = settings.repository().item(identifier);
    Optional<Version> version =
        item.flatMap(found -> snapshot.find(found.iri()))
            .filter(found -> found.kind() == item.get().type().kind());
    if (version.isEmpty()) {
      throw new OaiException(OaiError.ID_DOES_NOT_EXIST, "there is no item " + identifier);
    }
    return new Known(item.get().type(), version.get());
  }

  private Content record(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
    Known known = find(request.argument("identifier").orElseThrow(), snapshot);
    OaiFormat format = format(request.argument("metadataPrefix").orElseThrow());
    OaiItem item =
        items
            .item(known.type(), known.version(), format, snapshot)
            .orElseThrow(
                () ->
                    new OaiException(
                        OaiError.CANNOT_DISSEMINATE_FORMAT,
                        "the item cannot be had as " + format.prefix()));
    return out -> {
      out.xml().start("GetRecord");
      out.record(item);
      out.xml().end();
    };
  }

  private OaiFormat format(String prefix) throws OaiException {
    OaiFormat format = formats.get(prefix);
    if (format == null) {
      throw new OaiException(
          OaiError.CANNOT_DISSEMINATE_FORMAT,
          "there is no format " + prefix + "; ListMetadataFormats tells which there are");
    }
    return format;
  }

  private Content sets(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
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
                new ListPlace(
                    0, page.get(page.size() - 1).spec(), from.cursor() + page.size()))
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

  private Content list(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
    Optional<ResumptionToken> token = token(request);
    ListQuery query = token.map(ResumptionToken::query).orElseGet(() -> ListQuery.of(request));
    ListPlace from = token.map(ResumptionToken::place).orElse(ListPlace.START);
    OaiFormat format = format(query.prefix());
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
    OaiItems.Page page =
        items.page(
            span, types, format, from, settings.pageSize(), snapshot);
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
      OaiWriter out,
      OaiVerb verb,
      ListQuery query,
      ListPlace from,
      Optional<ListPlace> next)
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
