package org.cartulary.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The servers that are measured, each in a process of its own. */
final class Peers {
  private static final String HEAP = "-Xmx2g";

  private final BenchSite site;

  Peers(BenchSite site) {
    this.site = site;
  }

  private Path log(String name) {
    return site.folder().resolve(name + ".log");
  }

  /** This project, as it is run in production, when it has made its dumps. */
  ServerProcess cartulary() throws IOException {
    int port = ServerProcess.freePort();
    ServerProcess server =
        ServerProcess.java(
                log("cartulary"),
                HEAP,
                port,
                "org.cartulary.Main",
                "serve",
                site.folder().toString(),
                "--port",
                Integer.toString(port))
            .ready("/")
            // It reads the sources once more beside what it serves.
            .hasSaid("stored ");
    while (!isSettled(port)) {
      LoadClient.pause(1_000);
    }
    return server;
  }

  /** Whether all that is made of a release beside it is there. */
  private static boolean isSettled(int port) throws IOException {
    URL health = URI.create("http://localhost:" + port + "/health").toURL();
    try (InputStream answer = health.openStream()) {
      JsonNode told = new ObjectMapper().readTree(answer);
      return Stream.of("dumps", "search")
          .allMatch(part -> told.at("/" + part + "/release").equals(told.get("release")));
    }
  }

  /** A servlet that answers a constant of that many bytes. */
  ServerProcess constant(long bytes) {
    int port = ServerProcess.freePort();
    return ServerProcess.java(
            log("constant"),
            HEAP,
            port,
            ConstantServer.class.getName(),
            Integer.toString(port),
            Long.toString(bytes))
        .ready("/");
  }

  /** Fuseki Main as it comes, over a copy of the same database. */
  ServerProcess fuseki() throws IOException {
    int port = ServerProcess.freePort();
    return ServerProcess.java(
            log("fuseki"),
            HEAP,
            port,
            "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
            "--localhost",
            "--port=" + port,
            "--tdb2",
            "--loc=" + site.copyOfDatabase(),
            "--set=tdb2:unionDefaultGraph=true",
            "/ds")
        .ready("/ds/sparql?query=ASK%7B%7D");
  }

  /** Trifid over a SPARQL endpoint; installed by npm on its first run. */
  ServerProcess trifid(ServerProcess fuseki) throws IOException {
    Path from = Path.of("bench", "peers", "trifid");
    Path folder = Path.of("target", "bench", "trifid").toAbsolutePath();
    Files.createDirectories(folder);
    for (String file : List.of("package.json", "package-lock.json", "config.yaml")) {
      Files.copy(
          from.resolve(file),
          folder.resolve(file),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(folder.resolve("node_modules"))) {
      ServerProcess.start(
              log("npm"), 0, Map.of(), folder, List.of("npm", "ci", "--no-audit", "--no-fund"))
          .finish(0);
    }
    int port = ServerProcess.freePort();
    Map<String, String> environment =
        Map.of(
            "PORT",
            Integer.toString(port),
            "NODE_ENV",
            "production",
            "SPARQL_ENDPOINT_URL",
            "http://localhost:" + fuseki.port() + "/ds/sparql");
    List<String> command =
        List.of("node", "node_modules/trifid/server.js", "--config", "config.yaml");
    return ServerProcess.start(log("trifid"), port, environment, folder, command)
        .ready("/id/" + site.any("grant", new java.util.Random(1)));
  }

  /** RDF4J's LMDB store behind a minimal HTTP wrapper, over the same quads. */
  ServerProcess rdf4j() throws IOException {
    int port = ServerProcess.freePort();
    return ServerProcess.java(
            log("rdf4j"),
            HEAP,
            port,
            Rdf4jServer.class.getName(),
            Integer.toString(port),
            site.folder().resolve("rdf4j-lmdb").toString(),
            site.quads().toString())
        .ready("/?query=ASK%7B%7D");
  }
}
