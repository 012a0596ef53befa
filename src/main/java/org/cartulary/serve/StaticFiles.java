package org.cartulary.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;

/** The files that our pages use, by name: those below {@code static/} on the class path. */
final class StaticFiles implements Handler {
  static final String PREFIX = "/static/";

  /** No slash and no leading dot, so a name cannot lead out of the folder. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*\\.([a-z0-9]+)");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "png", "image/png");

  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final Instant started = Instant.now();

  private record File(Reply reply, Validator validator) {}

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    String name = request.path().substring(PREFIX.length());
    Matcher parts = NAME.matcher(name);
    if (!parts.matches() || !TYPES.containsKey(parts.group(1))) {
      throw noSuchFile();
    }
    File file = find(name, parts.group(1)).orElseThrow(StaticFiles::noSuchFile);
    return file.validator()
        .answer(request, Selection.ONLY.kept("public, max-age=3600"), file::reply);
  }

  /** Only what is there is remembered, so a client cannot make the memory grow. */
  private Optional<File> find(String name, String ending) {
    File known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<File> read = read(name, TYPES.getOrDefault(ending, ""));
    read.ifPresent(file -> files.put(name, file));
    return read;
  }

  private Optional<File> read(String name, String type) {
    try (InputStream file = StaticFiles.class.getResourceAsStream("/static/" + name)) {
      if (file == null) {
        return Optional.empty();
      }
      byte[] content = file.readAllBytes();
      Validator validator =
          new Validator(
              Integer.toHexString(Arrays.hashCode(content)) + "-" + content.length, started);
      return Optional.of(new File(Reply.of(200, type, content), validator));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RequestException noSuchFile() {
    return new RequestException(Problems.notFound("There is no such file."));
  }
}
