package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Range;
import org.jspecify.annotations.Nullable;

/**
 * Builds the configuration from its YAML. Looks for what the schema cannot know (files, names that
 * repeat, check digits) on whatever part the schema allowed, so that all shows at once.
 */
final class SiteConfigBuilder {
  /** What may be stated, nothing included; any other is the schema's to refuse. */
  private static final Set<String> KINDS = Set.of("", "page", "records", "rdf");

  private static final String DEFAULT_BASE = "http://localhost:3030/id/";

  private final JsonNode root;
  private final MarkedYaml yaml;
  private final ConfigProblems words;
  private final SitePaths paths;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> vocabularies = new ArrayList<>();
  private final List<SourceConfig> sources = new ArrayList<>();
  private final CollaboratorsReader collaborators;
  private final @Nullable Path store;
  private final ServeConfig serve;

  SiteConfigBuilder(MarkedYaml yaml, ConfigProblems words, SitePaths paths) {
    this.root = yaml.root();
    this.yaml = yaml;
    this.words = words;
    this.paths = paths;
    this.store = store();
    BaseCheck.check(root, root.path("base").asText(DEFAULT_BASE), this::report);
    readVocabularies();
    readSources();
    ServeConfigReader reader = new ServeConfigReader(yaml, words, paths.site());
    this.serve = reader.read(root.path("serve"));
    problems.addAll(reader.problems());
    this.collaborators = new CollaboratorsReader(root.path("collaborators"), paths.site());
    collaborators.check(this::report);
  }

  /** What is wrong beyond the schema. */
  List<Problem> problems() {
    return problems;
  }

  private @Nullable Path store() {
    JsonNode named = root.path("store");
    String folder = named.isTextual() ? named.asText() : "var";
    Path found = paths.store(folder).orElse(null);
    if (found == null) {
      report(
          root,
          "store",
          ProblemCode.CONFIG_OUTSIDE_SITE,
          "\"" + folder + "\" is not a folder inside the site.",
          "Name a folder below the site, or give an absolute path.");
    }
    return found;
  }

  private void readVocabularies() {
    JsonNode list = root.path("vocabularies");
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).isTextual()) {
        Path file = file(list, i, list.get(i).asText());
        if (file != null) {
          vocabularies.add(file);
        }
      }
    }
  }

  private void readSources() {
    JsonNode list = root.path("sources");
    Set<String> names = new HashSet<>();
    for (JsonNode source : list.isArray() ? list : List.<JsonNode>of()) {
      JsonNode name = source.path("name");
      if (name.isTextual() && !names.add(name.asText())) {
        report(
            source,
            "name",
            ProblemCode.CONFIG_DUPLICATE,
            "Two sources are called \"" + name.asText() + "\".",
            "Give each source a name of its own; it names the source's graph.");
      }
      readSource(source);
    }
    UriSpaceReader.checkApart(list, this::report);
  }

  private void readSource(JsonNode source) {
    OwnerReader owners = new OwnerReader(yaml);
    JsonNode owner = source.path("owner");
    if (!owners.hasValidOrcid(owner)) {
      report(
          owner,
          "orcid",
          ProblemCode.CONFIG_WRONG_VALUE,
          "No ORCID iD is " + owner.path("orcid").asText() + ": its check digit is wrong.",
          "Copy the iD from the person's page at orcid.org.");
    }
    JsonNode named = source.path("file");
    if (!named.isTextual() || named.asText().isBlank()) {
      return;
    }
    Path file = file(source, "file", named.asText());
    String stated = source.path("kind").textValue();
    if (file == null || !KINDS.contains(stated == null ? "" : stated)) {
      return;
    }
    SourceConfig.Kind kind = SourceConfig.Kind.of(stated, named.asText()).orElse(null);
    if (kind == null) {
      report(
          source,
          "file",
          ProblemCode.CONFIG_WRONG_VALUE,
          "The name \"" + named.asText() + "\" does not tell what kind of source it is.",
          "Pages end in .txt (or say \"kind: page\"); records end in .yaml, .yml or .jsonl;"
              + " linked data in .nt or .nt.gz.");
    }
    UriSpaceReader.check(source, kind, root.path("base").asText(DEFAULT_BASE), this::report);
    if (kind != null && problems.isEmpty() && source.path("name").isTextual()) {
      sources.add(
          new SourceConfig(
              source.path("name").asText(),
              kind,
              file,
              paths.document(file),
              text(source, "title"),
              text(source, "address"),
              owners.read(owner),
              kind == SourceConfig.Kind.LINKED_DATA ? text(source, "uri-space") : null));
    }
  }

  private @Nullable Path file(JsonNode container, Object key, String named) {
    return paths
        .file(
            named,
            (code, message) ->
                report(
                    container,
                    key,
                    code,
                    message,
                    code == ProblemCode.CONFIG_MISSING_FILE
                        ? "Paths are relative to the site's folder; check the spelling."
                        : "Put a copy of the file into the site's folder."))
        .orElse(null);
  }

  private void report(
      JsonNode container, Object key, ProblemCode code, String message, String advice) {
    Range range = yaml.value(container, key);
    problems.add(words.at(range == null ? yaml.whole(container) : range, code, message, advice));
  }

  /**
   * The configuration.
   *
   * @param folder the site's real path
   * @throws IllegalStateException where there are problems
   */
  SiteConfig build(Path folder) {
    if (store == null || !problems.isEmpty()) {
      throw new IllegalStateException("there are problems: " + problems);
    }
    return new SiteConfig(
        folder,
        root.path("title").asText().strip(),
        text(root, "description"),
        root.path("base").asText(DEFAULT_BASE),
        text(root, "licence"),
        publisher(root.path("publisher")),
        text(root, "contact"),
        root.path("language").asText("en").toLowerCase(Locale.ROOT),
        store,
        vocabularies,
        sources,
        collaborators.list(),
        serve);
  }

  private static @Nullable Publisher publisher(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Publisher(
            node.path("name").asText(),
            text(node, "abbreviation"),
            text(node, "homepage"),
            OwnerReader.bareRor(text(node, "ror")));
  }

  static @Nullable String text(JsonNode node, String key) {
    String value = node.path(key).textValue();
    return value == null ? null : value.strip();
  }
}
