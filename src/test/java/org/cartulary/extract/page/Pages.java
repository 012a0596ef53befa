package org.cartulary.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.extract.FunderRegistry;
import org.cartulary.extract.RecordSink;
import org.cartulary.model.Evidence;
import org.cartulary.model.Funder;
import org.cartulary.model.Grant;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.model.Vocabulary.Concept;
import org.cartulary.problem.Problem;
import org.cartulary.source.Decoding;
import org.cartulary.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads pages for tests, and keeps what comes out. */
final class Pages implements RecordSink {
  static final List<Funder> FUNDERS = FunderRegistry.load();

  private final List<Grant> grants = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Override
  public void record(SourceRecord record) {
    grants.add((Grant) record);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  List<Grant> grants() {
    return grants;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Reads a page by an owner, who may be null. */
  static Pages read(String text, @Nullable String owner) {
    return read(new Decoding.Decoded(SourceText.of("page.txt", text)), owner);
  }

  static Pages read(Decoding decoding, @Nullable String owner) {
    Pages pages = new Pages();
    new PageReader(() -> decoding, source(owner), List.of(vocabulary()), FUNDERS).read(pages);
    return pages;
  }

  private static SourceDescription source(@Nullable String owner) {
    return new SourceDescription("page", null, null, owner == null ? null : person(owner));
  }

  private static Person person(String name) {
    Evidence evidence = new Evidence("cartulary.yaml", 1, 1, 0, 1, name, "", "", 1);
    return new Person(PersonName.parse(name), null, List.of(), null, evidence);
  }

  static Vocabulary vocabulary() {
    return new Vocabulary(
        "http://example.org/topics",
        "Topics",
        List.of(
            concept(
                "random-matrix-theory", "random matrix theory", "random matrix methods", "随机矩阵理论"),
            concept("pruning", "pruning"),
            concept("quantization", "quantization", "quantisation", "量化"),
            concept("transformers", "transformers"),
            concept("scaling-laws", "scaling laws"),
            concept("generalization", "generalization"),
            concept("model-compression", "model compression", "network compression"),
            concept("information-bottleneck", "information bottleneck")));
  }

  private static Concept concept(String key, String preferred, String... others) {
    List<Text> alternative = new ArrayList<>();
    for (String other : others) {
      alternative.add(new Text(other, null));
    }
    return new Concept(
        "http://example.org/topic-" + key,
        List.of(new Text(preferred, "en")),
        alternative,
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
