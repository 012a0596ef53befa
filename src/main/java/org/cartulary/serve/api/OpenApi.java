package org.cartulary.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.Parameter;

/** Describes the API as OpenAPI 3.1 does, whose schemas are those of JSON Schema 2020-12. */
final class OpenApi {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String VERSION = "1.0.0";

  private final SiteInfo site;
  private final List<StoredQuery> queries;
  private final Examples examples;
  private final OpenApiComponents components;

  OpenApi(SiteInfo site, List<StoredQuery> queries, Examples examples, int maxRows) {
    this.site = site;
    this.queries = queries;
    this.examples = examples;
    this.components = new OpenApiComponents(maxRows);
  }

  /** The whole document. */
  ObjectNode write() {
    ObjectNode root = NODES.objectNode();
    root.put("openapi", "3.1.0");
    root.set("info", info());
    root.putArray("servers").addObject().put("url", site.origin());
    ObjectNode paths = root.putObject("paths");
    paths.putObject(QueryApi.PATH).set("get", description());
    paths.putObject(QueryApi.QUERIES).set("get", list());
    for (StoredQuery query : queries) {
      paths.putObject(query.path()).set("get", operation(query));
    }
    root.set("components", components.write());
    return root;
  }

  private ObjectNode info() {
    ObjectNode info = NODES.objectNode();
    info.put("title", site.title());
    info.put("version", VERSION);
    info.put("summary", "Questions about research grants, kept as queries.");
    info.put(
        "description",
        "Each query is asked with GET and answers in the form that Accept or the path's ending"
            + " names (.json, .csv, .tsv, .xml, .html for rows; .ttl, .jsonld, .nt, .rdf, .html for"
            + " graphs). An answer stays the same, with the same ETag, until the next release.");
    site.licenceAddress()
        .ifPresent(licence -> info.putObject("license").put("name", licence).put("url", licence));
    return info;
  }

  private ObjectNode description() {
    ObjectNode operation = NODES.objectNode();
    operation.put("operationId", "describe");
    operation.put("summary", "This description");
    ObjectNode content = responses(operation).putObject("content");
    content.putObject("application/vnd.oai.openapi+json").putObject("schema").put("type", "object");
    content.putObject("text/html").putObject("schema").put("type", "string");
    return operation;
  }

  private ObjectNode list() {
    ObjectNode operation = NODES.objectNode();
    operation.put("operationId", "list");
    operation.put("summary", "The queries with their parameters");
    ObjectNode content = responses(operation).putObject("content");
    content.putObject("application/json").set("schema", OpenApiComponents.schema("QueryList"));
    content.putObject("text/html").putObject("schema").put("type", "string");
    return operation;
  }

  private ObjectNode operation(StoredQuery stored) {
    LibraryQuery query = stored.library();
    ObjectNode operation = NODES.objectNode();
    operation.put("operationId", query.name());
    operation.put("summary", query.title());
    operation.put("description", query.description());
    ArrayNode parameters = operation.putArray("parameters");
    Map<String, String> example = examples.of(query);
    query.parameters().forEach(parameter -> parameters.add(parameter(parameter, example)));
    if (!query.isGraph()) {
      parameters.add(OpenApiComponents.reference("parameters", "limit"));
      parameters.add(OpenApiComponents.reference("parameters", "offset"));
    }
    ObjectNode ok = responses(operation);
    if (!stored.repeatable()) {
      ok.withObject("/headers").remove("ETag");
    }
    if (!query.isGraph()) {
      ok.withObject("/headers").set("Link", OpenApiComponents.reference("headers", "Link"));
    }
    ObjectNode content = ok.putObject("content");
    for (Offer form : AnswerForm.of(query)) {
      content.putObject(form.mediaTypes().get(0)).set("schema", schema(query, form));
    }
    ObjectNode responses = (ObjectNode) operation.get("responses");
    for (Map.Entry<String, String> refusal :
        Map.of("400", "Refused", "403", "TooLarge", "503", "Unavailable").entrySet()) {
      responses.set(refusal.getKey(), OpenApiComponents.reference("responses", refusal.getValue()));
    }
    return operation;
  }

  /** Adds the responses that every operation has, and gives the one that is to be filled. */
  private static ObjectNode responses(ObjectNode operation) {
    ObjectNode responses = operation.putObject("responses");
    ObjectNode ok = responses.putObject("200");
    ok.put("description", "The answer");
    ok.putObject("headers").set("ETag", OpenApiComponents.reference("headers", "ETag"));
    responses.set("304", OpenApiComponents.reference("responses", "Unchanged"));
    responses.set("406", OpenApiComponents.reference("responses", "NotAcceptable"));
    return ok;
  }

  private static ObjectNode schema(LibraryQuery query, Offer form) {
    if (!(form instanceof AnswerForm.Rows) || !form.mediaTypes().contains("application/json")) {
      boolean object = form.mediaTypes().contains("application/ld+json");
      return object
          ? NODES.objectNode().put("type", "object")
          : NODES.objectNode().put("type", "string");
    }
    ObjectNode schema = OpenApiComponents.schema("SparqlResults");
    ArrayNode columns = schema.withObject("/properties/head/properties/vars").putArray("const");
    query.query().getResultVars().forEach(columns::add);
    return schema;
  }

  private static ObjectNode parameter(Parameter parameter, Map<String, String> examples) {
    ObjectNode node = NODES.objectNode();
    node.put("name", parameter.name());
    node.put("in", "query");
    node.put("description", parameter.description().toString());
    node.put("required", parameter.defaultValue().isEmpty());
    ObjectNode schema = node.putObject("schema");
    switch (parameter.type()) {
      case IRI -> schema.put("type", "string").put("format", "iri");
      case INTEGER -> schema.put("type", "integer");
      case YEAR -> schema.put("type", "integer").put("minimum", 1000).put("maximum", 9999);
      case DATE -> schema.put("type", "string").put("format", "date");
      case DECIMAL -> schema.put("type", "number");
      case BOOLEAN -> schema.put("type", "boolean");
      case STRING, ENUM -> schema.put("type", "string");
    }
    if (!parameter.values().isEmpty()) {
      parameter.values().forEach(schema.putArray("enum")::add);
    }
    parameter.defaultValue().ifPresent(value -> put(schema, "default", parameter, value));
    String example = examples.get(parameter.name());
    if (example != null) {
      put(node, "example", parameter, example);
    }
    return node;
  }

  /** A value as what its schema says that it is. */
  private static void put(ObjectNode node, String key, Parameter parameter, String value) {
    switch (parameter.type()) {
      case INTEGER, YEAR -> node.put(key, Long.parseLong(value));
      case DECIMAL -> node.put(key, new BigDecimal(value));
      case BOOLEAN -> node.put(key, Boolean.parseBoolean(value));
      default -> node.put(key, value);
    }
  }
}
