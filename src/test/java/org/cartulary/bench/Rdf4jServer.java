package org.cartulary.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** RDF4J's LMDB store behind one servlet that runs the parameter {@code query}. */
public final class Rdf4jServer {
  private Rdf4jServer() {}

  /** Arguments: port, folder of the store, gzipped N-Quads to load if the folder is not there. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    boolean load = !Files.exists(folder);
    SailRepository repository =
        new SailRepository(
            new LmdbStore(
                folder.toFile(), new LmdbStoreConfig("spoc,posc,ospc").setForceSync(false)));
    if (load) {
      try (RepositoryConnection connection = repository.getConnection();
          InputStream quads =
              new GZIPInputStream(
                  new BufferedInputStream(Files.newInputStream(Path.of(args[2]))), 1 << 16)) {
        connection.add(quads, RDFFormat.NQUADS);
      }
    }
    FusekiServer.create()
        .port(Integer.parseInt(args[0]))
        .loopback(true)
        .numServerThreads(4, 64)
        .fusekiModules(FusekiModules.create())
        .addServlet("/*", new Queries(repository))
        .build()
        .start();
  }

  private static final class Queries extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;
    private final transient SailRepository repository;

    Queries(SailRepository repository) {
      this.repository = repository;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("application/sparql-results+json");
      try (RepositoryConnection connection = repository.getConnection();
          OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16)) {
        Query query = connection.prepareQuery(request.getParameter("query"));
        SPARQLResultsJSONWriter writer = new SPARQLResultsJSONWriter(out);
        if (query instanceof BooleanQuery ask) {
          writer.handleBoolean(ask.evaluate());
        } else if (query instanceof TupleQuery select) {
          select.evaluate(writer);
        }
      }
    }
  }
}
