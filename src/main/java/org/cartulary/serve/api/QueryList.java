package org.cartulary.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.published.Examples;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.LocalText;
import org.cartulary.store.query.Parameter;

/** The queries as JSON. */
final class QueryList {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private QueryList() {}

  /** An object for each query: its name, address, words, parameters, columns and an example. */
  static ObjectNode of(List<StoredQuery> queries, Examples examples) {
    ObjectNode root = NODES.objectNode();
    ArrayNode list = root.putArray("queries");
    for (StoredQuery query : queries) {
      list.add(of(query, examples));
    }
    return root;
  }

  private static ObjectNode of(StoredQuery prepared, Examples examples) {
    LibraryQuery query = prepared.library();
    ObjectNode node = NODES.objectNode();
    node.put("name", query.name());
    node.put("href", prepared.path());
    node.put("example", example(prepared, examples));
    node.set("title", text(query.words().title()));
    node.set("description", text(query.words().description()));
    node.set("askedBy", text(query.words().askedBy()));
    node.put("answer", query.isGraph() ? "graph" : "rows");
    ArrayNode parameters = node.putArray("parameters");
    query.parameters().forEach(parameter -> parameters.add(of(parameter)));
    ArrayNode columns = node.putArray("columns");
    if (!query.isGraph()) {
      query.query().getResultVars().forEach(columns::add);
    }
    return node;
  }

  private static ObjectNode of(Parameter parameter) {
    ObjectNode node = NODES.objectNode();
    node.put("name", parameter.name());
    node.put("type", parameter.type().id());
    node.set("description", text(parameter.description()));
    parameter.thing().ifPresent(thing -> node.put("thing", thing.id()));
    parameter.defaultValue().ifPresent(value -> node.put("default", value));
    if (!parameter.values().isEmpty()) {
      parameter.values().forEach(node.putArray("values")::add);
    }
    return node;
  }

  private static ObjectNode text(LocalText text) {
    ObjectNode node = NODES.objectNode();
    text.byLanguage().forEach(node::put);
    return node;
  }

  /** Where the query is asked with its example. */
  static String example(StoredQuery query, Examples examples) {
    StringBuilder address = new StringBuilder(query.path());
    char separator = '?';
    for (Map.Entry<String, String> value : new TreeMap<>(examples.of(query.library())).entrySet()) {
      address.append(separator).append(value.getKey()).append('=');
      address.append(Percent.encode(value.getValue()));
      separator = '&';
    }
    return address.toString();
  }
}
