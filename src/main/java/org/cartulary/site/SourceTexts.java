package org.cartulary.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cartulary.config.SourceConfig;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.published.SourceDocuments.Text;
import org.cartulary.source.Decoding;
import org.cartulary.source.TextDecoder;

/** The texts of sources as the web gets them: the characters that evidence counts, in UTF-8. */
final class SourceTexts {
  private SourceTexts() {}

  /** The text of a source; empty if it cannot be read. */
  static Optional<Text> of(SourceConfig source) {
    if (source.kind() == SourceConfig.Kind.LINKED_DATA) {
      return Optional.empty(); // No passage of it is evidence.
    }
    Path file = source.file();
    try {
      // Before the text is read: what says that nothing changed is at worst older than the text.
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return body(source).map(body -> text(facts, body));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Text text(BasicFileAttributes facts, Reply.Body body) {
    String version =
        facts.size() + "-" + Long.toHexString(facts.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    return new Text(version, facts.lastModifiedTime().toInstant(), body);
  }

  private static Optional<Reply.Body> body(SourceConfig source) {
    if (source.kind() == SourceConfig.Kind.JSON_LINES_RECORDS) {
      // UTF-8 by definition, and too large to hold.
      return Files.isReadable(source.file())
          ? Optional.of(out -> Files.copy(source.file(), out))
          : Optional.empty();
    }
    Decoding decoding =
        new TextDecoder(TextDecoder.DEFAULT_LIMIT).read(source.file(), source.document());
    if (decoding instanceof Decoding.Decoded decoded) {
      byte[] text = decoded.text().text().getBytes(StandardCharsets.UTF_8);
      return Optional.of(out -> out.write(text));
    }
    return Optional.empty();
  }
}
