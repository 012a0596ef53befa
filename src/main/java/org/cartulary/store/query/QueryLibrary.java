package org.cartulary.store.query;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.cartulary.store.StoreException;

/**
 * The questions that can be asked by name: those that are shipped, and a site's own. A site's query
 * takes the place of a shipped one of the same name.
 */
public final class QueryLibrary {
  private static final String SHIPPED = "/queries";
  private static final long MAX_BYTES = 1 << 20;

  private final Map<String, LibraryQuery> queries;

  private QueryLibrary(Map<String, LibraryQuery> queries) {
    this.queries = queries;
  }

  /** The shipped queries. */
  public static QueryLibrary shipped(ProblemSink problems) {
    return new QueryLibrary(readShipped(problems));
  }

  /**
   * The shipped queries and those of a folder.
   *
   * @param folder a site's own {@code *.rq} files; need not exist
   * @param problems takes what is wrong with a file, by its line; such a file is left out
   */
  public static QueryLibrary withFolder(Path folder, ProblemSink problems) {
    Map<String, LibraryQuery> queries = readShipped(problems);
    if (Files.isDirectory(folder)) {
      queries.putAll(read(folder, problems));
    }
    return new QueryLibrary(queries);
  }

  /** All queries, by name. */
  public List<LibraryQuery> all() {
    return List.copyOf(queries.values());
  }

  /** The query of that name. */
  public Optional<LibraryQuery> named(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  private static Map<String, LibraryQuery> readShipped(ProblemSink problems) {
    URL folder = QueryLibrary.class.getResource(SHIPPED);
    if (folder == null) {
      throw new StoreException("the queries are not on the class path", null);
    }
    try {
      if (!(folder.openConnection() instanceof JarURLConnection packed)) {
        return read(Path.of(folder.toURI()), problems);
      }
      Path jar = Path.of(packed.getJarFileURL().toURI());
      try (FileSystem content = FileSystems.newFileSystem(jar)) {
        return read(content.getPath(SHIPPED), problems);
      }
    } catch (URISyntaxException | IOException unreadable) {
      throw new StoreException("the shipped queries cannot be read", unreadable);
    }
  }

  private static Map<String, LibraryQuery> read(Path folder, ProblemSink problems) {
    Map<String, LibraryQuery> queries = new TreeMap<>();
    QueryFileReader reader = new QueryFileReader(problems);
    for (Path file : files(folder)) {
      text(file, problems)
          .flatMap(reader::read)
          .ifPresent(query -> queries.put(query.name(), query));
    }
    return queries;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.getFileName().toString().endsWith(QueryFile.SUFFIX))
              .filter(Files::isRegularFile)
              .sorted()
              .toList());
    } catch (IOException unreadable) {
      throw new StoreException("cannot list " + folder, unreadable);
    }
  }

  private static Optional<QueryFile> text(Path file, ProblemSink problems) {
    String fileName = file.getFileName().toString();
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.problem(unreadable(fileName, "the file is too large to be a query"));
        return Optional.empty();
      }
      return Optional.of(QueryFile.of(fileName, Files.readString(file)));
    } catch (CharacterCodingException notText) {
      problems.problem(unreadable(fileName, "the file is not text in UTF-8"));
    } catch (IOException broken) {
      problems.problem(unreadable(fileName, "the file cannot be read"));
    }
    return Optional.empty();
  }

  private static Problem unreadable(String fileName, String message) {
    return new Problem(
        ProblemCode.QUERY_UNREADABLE,
        message,
        "save it as a small text file in UTF-8, or take it away",
        new Place.Whole("queries/" + fileName));
  }
}
