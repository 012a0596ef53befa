package org.cartulary.serve.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.store.history.History;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;

/**
 * {@code /oai}: what is published, for harvesters (OAI-PMH 2.0). A list is cut into pages; each is
 * read at one moment, and the next begins behind the last thing of the one before, wherever that
 * stands by then.
 */
public final class OaiEndpoint implements Handler {
  public static final String PATH = "/oai";
  private static final String MEDIA_TYPE = "text/xml;charset=utf-8";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int BODY_BYTES = 1 << 16;

  private final OaiSettings settings;
  private final History history;
  private final OaiFormats formats;
  private final OaiItems items;
  private final OaiLists lists;

  /**
   * @param history of what is published
   * @param seal of resumption tokens
   */
  OaiEndpoint(OaiSettings settings, History history, OaiFormats formats, TokenSeal seal) {
    this.settings = settings;
    this.history = history;
    this.formats = formats;
    OaiSets sets = new OaiSets(settings.repository().site());
    this.items = new OaiItems(settings.repository(), sets);
    this.lists = new OaiLists(formats, sets, items, seal, settings.pageSize());
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
        request.header("Content-Type").stream()
            .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM));
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
          out -> out.error(refused.error(), refused.explanation()));
    }
  }

  private Reply answer(OaiRequest request, Map<String, String> said, HistorySnapshot snapshot)
      throws OaiException {
    OaiContent content =
        switch (request.verb()) {
          case IDENTIFY -> new Identity(settings, first(snapshot))::write;
          case LIST_METADATA_FORMATS -> formats(request, snapshot);
          case LIST_SETS -> lists.sets(request, snapshot);
          case GET_RECORD -> record(request, snapshot);
          case LIST_IDENTIFIERS, LIST_RECORDS -> lists.items(request, snapshot);
        };
    return envelope(snapshot.moment(), said, content);
  }

  /** Since when there is anything; before the first release, now. */
  private static Instant first(HistorySnapshot snapshot) {
    return snapshot.releases().isEmpty()
        ? snapshot.moment()
        : snapshot.releases().get(0).datestamp();
  }

  private Reply envelope(Instant moment, Map<String, String> said, OaiContent content) {
    return Reply.streamed(200, MEDIA_TYPE, bytes -> write(moment, said, content, bytes));
  }

  private void write(
      Instant moment, Map<String, String> said, OaiContent content, OutputStream bytes)
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

  private OaiContent formats(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
    Optional<String> identifier = request.argument("identifier");
    Optional<ItemType> type =
        identifier.isEmpty()
            ? Optional.empty()
            : Optional.of(find(identifier.get(), snapshot).type());
    List<OaiFormat> listed =
        formats.all().stream()
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

  private OaiContent record(OaiRequest request, HistorySnapshot snapshot) throws OaiException {
    Known known = find(request.argument("identifier").orElseThrow(), snapshot);
    OaiFormat format = formats.named(request.argument("metadataPrefix").orElseThrow());
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
}
