package org.cartulary.export.change;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseChanges;

/** The forms in which what changed between two releases is written. */
public enum ChangeFormat {
  /** For people: thing by thing, what is no longer said and what is now. */
  TEXT,
  /** RDF Patch (https://jena.apache.org/documentation/rdf-patch/): makes the one of the other. */
  PATCH,
  /**
   * N-Quads in two graphs, {@code {release}#added-since-N} and {@code {release}#removed-since-N},
   * with N the number of the release that is compared with.
   */
  NQUADS;

  /** Tells all changes, in the order of their canonical N-Quads. */
  @FunctionalInterface
  public interface Changes {
    /** Tells them to a taker. */
    void tell(ReleaseChanges.Taker taker) throws IOException;
  }

  /** The name on the command line: {@code patch}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name. */
  public static Optional<ChangeFormat> named(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }

  /**
   * Writes what changed.
   *
   * @param from the release that is compared with
   * @param to the release that is compared
   * @param out stays open
   */
  public void write(Release from, Release to, Changes changes, OutputStream out)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    switch (this) {
      case TEXT -> {
        ChangeText told = new ChangeText(from, to, text);
        changes.tell(told);
        told.end();
      }
      case PATCH -> {
        text.write("H id <" + to.iri() + "> .\nH prev <" + from.iri() + "> .\nTX .\n");
        changes.tell((added, line) -> text.write((added ? "A " : "D ") + line + "\n"));
        text.write("TC .\n");
      }
      case NQUADS -> {
        String added = graph(to, "added", from);
        String removed = graph(to, "removed", from);
        changes.tell(
            (isAdded, line) ->
                text.write(ChangedQuad.of(line).in(isAdded ? added : removed) + "\n"));
      }
    }
    text.flush();
  }

  private static String graph(Release to, String what, Release from) {
    return "<" + to.iri() + "#" + what + "-since-" + from.number() + ">";
  }
}
