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
  @JsonSubTypes.Type(value = StoreCommand.Export.class, name = "export"),
  @JsonSubTypes.Type(value = StoreCommand.Releases.class, name = "releases"),
  @JsonSubTypes.Type(value = StoreCommand.Diff.class, name = "diff"),
  @JsonSubTypes.Type(value = StoreCommand.Backup.class, name = "backup"),
  @JsonSubTypes.Type(value = StoreCommand.Restore.class, name = "restore")
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
   * Write what is published to a file.
   *
   * @param format the name of a format of RDF or of records
   * @param options of the format, by name
   * @param only the IRI of the one thing that is wanted, with what it names; empty for all
   * @param report an absolute path for what the format cannot say, as CSV; empty for none
   * @param target an absolute path; a name that ends in .gz is compressed
   */
  record Export(
      String format, Map<String, String> options, String only, String report, String target)
      implements StoreCommand {
    public Export {
      options = Map.copyOf(options);
    }
  }

  /** List the releases. */
  record Releases(ReportFormat format) implements StoreCommand {}

  /**
   * Write what came and went from one release to another to a file.
   *
   * @param from its number
   * @param to likewise; may be the older one
   * @param format text, patch (RDF Patch) or nquads
   * @param target an absolute path
   */
  record Diff(int from, int to, String format, String target) implements StoreCommand {}

  /**
   * Write all that the store holds to a file.
   *
   * @param target an absolute path
   */
  record Backup(String target) implements StoreCommand {}

  /**
   * Make the store what a backup says.
   *
   * @param backup an absolute path
   */
  record Restore(String backup) implements StoreCommand {}
}
