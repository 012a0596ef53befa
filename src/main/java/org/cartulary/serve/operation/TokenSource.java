package org.cartulary.serve.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens that there are, as lines of a file and of an environment variable. The file is read
 * whenever a token is shown, so that a line taken out counts at once.
 *
 * @param file empty where the configuration names none
 * @param lines further lines, from the environment
 */
public record TokenSource(Optional<Path> file, List<String> lines) {
  private static final Logger LOG = LoggerFactory.getLogger(TokenSource.class);
  private static final long LARGEST = 1 << 20;

  public TokenSource {
    lines = List.copyOf(lines);
  }

  /** No tokens: nothing that asks for one can be done. */
  public static TokenSource none() {
    return new TokenSource(Optional.empty(), List.of());
  }

  /** The token, if it is one of ours. All are compared, so that time does not tell which it is. */
  Optional<ApiToken> find(String secret) {
    Optional<ApiToken> found = Optional.empty();
    for (ApiToken token : all()) {
      if (token.isOf(secret)) {
        found = Optional.of(token);
      }
    }
    return found;
  }

  private List<ApiToken> all() {
    List<ApiToken> tokens = new ArrayList<>();
    Stream.concat(lines.stream(), fileLines().stream())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(
            line ->
                ApiToken.parse(line)
                    .ifPresentOrElse(
                        tokens::add,
                        () -> LOG.warn("a line among the tokens is not one, and is passed over")));
    return tokens;
  }

  private List<String> fileLines() {
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      if (Files.size(file.get()) > LARGEST) {
        LOG.error("the token file {} is too large to be one", file.get());
        return List.of();
      }
      return Files.readAllLines(file.get());
    } catch (IOException unreadable) {
      LOG.error(
          "the token file cannot be read, so no token in it counts ({})", unreadable.toString());
      return List.of();
    }
  }
}
