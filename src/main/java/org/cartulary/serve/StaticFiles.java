package org.cartulary.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.serve.http.Coding;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.KeptReply;
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
          "png", "image/png",
          "xsd", "application/xml");

  private static final String CACHING = "public, max-age=3600";

  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final Instant started = Instant.now();

  /** A file in each coding in which it is sent. */
  private record File(Map<Coding, KeptReply> replies) {
    Reply answer(Request request) {
      return Objects.requireNonNull(replies.get(Coding.of(request))).answer(request);
    }
  }

  @Override
  public Reply handle(Request request) {
    String name = request.path().substring(PREFIX.length());
    Matcher parts = NAME.matcher(name);
    if (!parts.matches() || !TYPES.containsKey(parts.group(1))) {
      throw noSuchFile();
    }
    return find(name, parts.group(1)).orElseThrow(StaticFiles::noSuchFile).answer(request);
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
      Reply reply = Reply.of(200, type, content);
      Selection selection =
          (Coding.isFor(reply) ? Selection.ONLY : Selection.AS_IT_IS).kept(CACHING);
      return Optional.of(
          new File(
              Stream.of(Coding.values())
                  .collect(
                      Collectors.toUnmodifiableMap(
                          coding -> coding,
                          coding -> KeptReply.of(validator, selection, reply, coding)))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RequestException noSuchFile() {
    return new RequestException(Problems.notFound("There is no such file."));
  }
}
