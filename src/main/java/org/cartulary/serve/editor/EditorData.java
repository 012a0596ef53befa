package org.cartulary.serve.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.vocab.Prefixes;
import org.cartulary.vocab.VOID;

/** What the editor's script knows of the site: prefixes, classes, properties, examples. */
public final class EditorData implements Handler {
  public static final String PATH = "/sparql/editor.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Published published;
  private final List<LibraryQuery> queries;
  private final Examples examples;
  private final PerRelease<Terms> terms;

  /**
   * The data of a site.
   *
   * @param queries the queries that are offered
   * @param examples with which each can be asked
   */
  public EditorData(Published published, QueryLibrary queries, Examples examples) {
    this.published = published;
    this.queries = Example.offered(queries);
    this.examples = examples;
    this.terms = new PerRelease<>(published, this::terms);
  }

  /** What a release uses, in order. */
  private record Terms(Set<String> classes, Set<String> properties) {}

  /** From the release's own description (VoID), which counts them. */
  private Terms terms() {
    return Txn.calculateRead(
        published.dataset(), () -> new Terms(counted(VOID.classOf), counted(VOID.property)));
  }

  private Set<String> counted(Node partitionOf) {
    Set<String> terms = new TreeSet<>();
    published
        .dataset()
        .find(Node.ANY, Node.ANY, partitionOf, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quad.getObject().isURI()) {
                terms.add(quad.getObject().getURI());
              }
            });
    return terms;
  }

  @Override
  public Reply handle(Request request) {
    return published
        .validator("editor data", examples.edition())
        .answer(request, Selection.ONLY, this::data);
  }

  private Reply data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("base", published.info().base());
    data.put("documents", Names.DOCUMENT_PATH);
    data.put("prefixes", prefixes());
    data.put("classes", new ArrayList<>(terms.get().classes()));
    data.put("properties", new ArrayList<>(terms.get().properties()));
    data.put("examples", Example.of(queries, examples).stream().map(EditorData::example).toList());
    try {
      return Reply.of(200, "application/json", JSON.writeValueAsBytes(data));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, String> example(Example example) {
    return Map.of(
        "name", example.name(), "title", example.title().toString(), "query", example.query());
  }

  private Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.map());
    prefixes.put("id", published.info().base());
    return prefixes;
  }
}
