package org.cartulary.serve.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the operations of the API have in common. */
final class OpenApiComponents {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TYPE = "type";
  private static final String STRING = "string";
  private static final String DESCRIPTION = "description";

  private final int maxRows;

  OpenApiComponents(int maxRows) {
    this.maxRows = maxRows;
  }

  ObjectNode write() {
    ObjectNode components = NODES.objectNode();
    ObjectNode schemas = components.putObject("schemas");
    schemas.set("SparqlResults", sparqlResults());
    schemas.set("Problem", problem());
    schemas.set("QueryList", queryList());
    ObjectNode parameters = components.putObject("parameters");
    parameters.set("limit", limit());
    parameters.set("offset", offset());
    ObjectNode headers = components.putObject("headers");
    headers.set(
        "ETag", header("The same as long as the answer is; send it back as If-None-Match."));
    headers.set("Link", header("Where other rows are: first, prev and next (RFC 8288)."));
    ObjectNode responses = components.putObject("responses");
    responses.putObject("Unchanged").put(DESCRIPTION, "What the client has is still the answer.");
    responses.set("Refused", refusal("A parameter is missing, unknown or not of its type."));
    responses.set("TooLarge", refusal("The answer is larger than one may be."));
    responses.set("NotAcceptable", refusal("There is no such form; the problem lists them."));
    responses.set("Unavailable", refusal("It took too long, or too many ask at once."));
    return components;
  }

  static ObjectNode reference(String kind, String name) {
    return NODES.objectNode().put("$ref", "#/components/" + kind + "/" + name);
  }

  static ObjectNode schema(String name) {
    return reference("schemas", name);
  }

  private static ObjectNode header(String description) {
    ObjectNode header = NODES.objectNode().put(DESCRIPTION, description);
    header.putObject("schema").put(TYPE, STRING);
    return header;
  }

  private static ObjectNode refusal(String description) {
    ObjectNode response = NODES.objectNode().put(DESCRIPTION, description);
    response
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", schema("Problem"));
    return response;
  }

  private ObjectNode limit() {
    ObjectNode parameter = parameter("limit", "How many rows there are at most.");
    parameter
        .putObject("schema")
        .put(TYPE, "integer")
        .put("minimum", 1)
        .put("maximum", maxRows)
        .put("default", Math.min(Window.ROWS, maxRows));
    return parameter;
  }

  private static ObjectNode offset() {
    ObjectNode parameter = parameter("offset", "How many rows are passed over.");
    parameter
        .putObject("schema")
        .put(TYPE, "integer")
        .put("minimum", 0)
        .put("maximum", Window.MAX_OFFSET)
        .put("default", 0);
    return parameter;
  }

  private static ObjectNode parameter(String name, String description) {
    return NODES
        .objectNode()
        .put("name", name)
        .put("in", "query")
        .put(DESCRIPTION, description)
        .put("required", false);
  }

  /** SPARQL 1.1 Query Results JSON Format, §3. */
  private static ObjectNode sparqlResults() {
    ObjectNode term = object("type", "value");
    ObjectNode members = term.putObject("properties");
    List.of("uri", "literal", "bnode").forEach(members.putObject(TYPE).putArray("enum")::add);
    for (String member : List.of("value", "xml:lang", "datatype")) {
      members.putObject(member).put(TYPE, STRING);
    }
    ObjectNode row = NODES.objectNode().put(TYPE, "object");
    row.set("additionalProperties", term);
    ObjectNode schema = object("head", "results");
    ObjectNode parts = schema.putObject("properties");
    ObjectNode vars =
        parts.putObject("head").put(TYPE, "object").putObject("properties").putObject("vars");
    vars.put(TYPE, "array").putObject("items").put(TYPE, STRING);
    ObjectNode bindings =
        parts
            .putObject("results")
            .put(TYPE, "object")
            .putObject("properties")
            .putObject("bindings");
    bindings.put(TYPE, "array").set("items", row);
    return schema;
  }

  /** RFC 9457, with the parameters that were refused. */
  private static ObjectNode problem() {
    ObjectNode schema = object("title", "status", "detail");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("title").put(TYPE, STRING);
    properties.putObject("status").put(TYPE, "integer");
    properties.putObject("detail").put(TYPE, STRING);
    ObjectNode error = object("parameter", "detail", "advice");
    ObjectNode members = error.putObject("properties");
    for (String member : List.of("parameter", "detail", "advice")) {
      members.putObject(member).put(TYPE, STRING);
    }
    properties.putObject("errors").put(TYPE, "array").set("items", error);
    return schema;
  }

  private static ObjectNode queryList() {
    ObjectNode query = object("name", "href", "title", "description", "parameters", "columns");
    ObjectNode members = query.putObject("properties");
    members.putObject("name").put(TYPE, STRING);
    members.putObject("href").put(TYPE, STRING);
    for (String texts : List.of("title", "description")) {
      members
          .putObject(texts)
          .put(TYPE, "object")
          .putObject("additionalProperties")
          .put(TYPE, STRING);
    }
    ObjectNode schema = object("queries");
    schema.putObject("properties").putObject("queries").put(TYPE, "array").set("items", query);
    return schema;
  }

  private static ObjectNode object(String... required) {
    ObjectNode schema = NODES.objectNode().put(TYPE, "object");
    List.of(required).forEach(schema.putArray("required")::add);
    return schema;
  }
}
