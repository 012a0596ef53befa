package org.cartulary.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.cartulary.config.ServeConfig;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.QueryTimeoutException;
import org.cartulary.store.federation.CollaboratorException;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.federation.Inquiry;
import org.cartulary.store.query.ArgumentException;
import org.cartulary.store.query.ConstructedGraph;
import org.cartulary.store.query.LibraryQuery;

/** Asks queries of the library that make a graph, and writes it as Turtle. */
final class GraphQueries {
  /** What there is beside Turtle's own name is what no format at all is taken for. */
  private static final Set<String> FORMATS = Set.of("turtle", "table");

  private final Path folder;
  private final PublishedGraph published;

  /**
   * Asks a site.
   *
   * @param folder the site's, whose configuration holds the limits
   */
  GraphQueries(Path folder, PublishedGraph published) {
    this.folder = folder;
    this.published = published;
  }

  CommandResult run(LibraryQuery query, StoreCommand.Query command) {
    if (!FORMATS.contains(command.format())) {
      return CommandResult.wrongUse(
          "cartulary: the query " + query.name() + " makes a graph; --format is turtle");
    }
    SiteConfig config = config();
    ServeConfig limits = config.serve();
    int rows = Math.toIntExact(Math.min(limits.maxResults(), Integer.MAX_VALUE - 1));
    try (Federation federation = Collaborators.of(config)) {
      Inquiry inquiry = federation.begin(limits.queryTimeout());
      ConstructedGraph answer =
          ConstructedGraph.of(
              federation.overAll(query.query()),
              query.bind(command.parameters()),
              published,
              limits.queryTimeout(),
              rows,
              inquiry);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RDFWriter.source(answer.graph()).format(RDFFormat.TURTLE_PRETTY).output(out);
      String cut =
          answer.cut()
              ? "cartulary: only what the first "
                  + rows
                  + " solutions make; max-results allows no more"
              : "";
      return Collaborators.result(out.toString(StandardCharsets.UTF_8), cut, inquiry.silences());
    } catch (CollaboratorException | QueryDeniedException unanswered) {
      return CommandResult.failed("cartulary: " + unanswered.getMessage());
    } catch (ArgumentException wrong) {
      return CommandResult.wrongUse("cartulary: " + wrong.getMessage());
    } catch (QueryTimeoutException slow) {
      return CommandResult.failed(
          "cartulary: the query took longer than "
              + limits.queryTimeout().toSeconds()
              + " s; query-timeout allows no more");
    }
  }

  private SiteConfig config() {
    return new SiteConfigReader()
        .read(folder)
        .config()
        .orElseThrow(() -> new IllegalStateException("the site lost its configuration"));
  }
}
