package org.cartulary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cartulary.model.Funder;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The funders that come with Cartulary, from {@code funders.yaml}. */
public final class FunderRegistry {
  private static final String RESOURCE = "funders.yaml";

  private FunderRegistry() {}

  /** All funders, in the file's order. */
  public static List<Funder> load() {
    try (InputStream in = FunderRegistry.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      List<Funder> funders = new ArrayList<>();
      for (Object entry : (List<?>) loaded) {
        funders.add(funder((Map<?, ?>) entry));
      }
      return List.copyOf(funders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Funder funder(Map<?, ?> entry) {
    String key = text(entry, "key");
    String name = text(entry, "name");
    if (key == null || name == null) {
      throw new IllegalStateException("a funder has a key and a name: " + entry);
    }
    return new Funder(
        key,
        name,
        texts(entry, "abbreviations"),
        texts(entry, "other"),
        text(entry, "country"),
        text(entry, "ror"),
        texts(entry, "numbers").stream().map(Pattern::compile).toList(),
        texts(entry, "programmes"));
  }

  private static @Nullable String text(Map<?, ?> entry, String field) {
    return (String) entry.get(field);
  }

  private static List<String> texts(Map<?, ?> entry, String field) {
    List<String> texts = new ArrayList<>();
    if (entry.get(field) instanceof List<?> list) {
      list.forEach(value -> texts.add((String) value));
    }
    return texts;
  }
}
