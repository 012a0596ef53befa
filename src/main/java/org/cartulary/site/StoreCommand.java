package org.cartulary.site;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/**
 * What can be done with a site's store: by the process that opens it, or, where a server has it
 * open, by that server on behalf of another process.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StoreCommand.Publish.class, name = "publish"),
  @JsonSubTypes.Type(value = StoreCommand.Query.class, name = "query"),
  @JsonSubTypes.Type(value = StoreCommand.Export.class, name = "export")
})
public sealed interface StoreCommand {

  /** Publish the site. */
  record Publish(ReportFormat format) implements StoreCommand {}

  /**
   * Run a query of the library.
   *
   * @param parameters by name, as written on the command line
   * @param format table, csv, json or xml
   */
  record Query(String name, Map<String, String> parameters, String format) implements StoreCommand {
    public Query {
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * Write the published graph to a file.
   *
   * @param format the name of an RDF format
   * @param target an absolute path; a name that ends in .gz is compressed
   */
  record Export(String format, String target) implements StoreCommand {}
}
