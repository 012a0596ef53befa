package org.cartulary.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cartulary.extract.FunderRegistry;
import org.cartulary.extract.RecordSink;
import org.cartulary.extract.page.ExtractionJson;
import org.cartulary.extract.page.PageReader;
import org.cartulary.model.Evidence;
import org.cartulary.model.Funder;
import org.cartulary.model.Grant;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Vocabulary;
import org.cartulary.problem.Problem;
import org.cartulary.problem.Severity;
import org.cartulary.site.ExitStatus;
import org.cartulary.site.ProblemLog;
import org.cartulary.site.ProblemReport;
import org.cartulary.site.ReportFormat;
import org.cartulary.site.SiteLoader;
import org.cartulary.source.TextDecoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}: what Cartulary finds on pages, as JSON. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Prints what it finds on pages of plain text, one JSON document per page.")
final class ExtractCommand implements Callable<Integer> {
  private static final String NO_SITE = "http://localhost:3030/id/";

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pages, or folders of pages.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--owner", paramLabel = "NAME", description = "Whose pages they are.")
  private @Nullable String owner;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write NAME.json there for each NAME.*, instead of printing.")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  private final TextDecoder decoder = new TextDecoder(TextDecoder.DEFAULT_LIMIT);
  private final List<Funder> funders = FunderRegistry.load();
  private final List<Vocabulary> vocabularies = List.of(SiteLoader.topics(NO_SITE));

  @Override
  public Integer call() throws IOException {
    ProblemLog problems = new ProblemLog();
    for (Path named : files) {
      for (Path page : pages(named)) {
        extract(page, problems);
      }
    }
    Streams streams = new Streams(spec);
    streams.err().print(ProblemReport.print(problems, ReportFormat.TEXT));
    streams.err().flush();
    return problems.count(Severity.ERROR) > 0 ? ExitStatus.REFUSED : ExitStatus.DONE;
  }

  private static List<Path> pages(Path named) throws IOException {
    if (!Files.isDirectory(named)) {
      return List.of(named);
    }
    try (Stream<Path> found = Files.walk(named)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void extract(Path page, ProblemLog problems) throws IOException {
    String name = page.getFileName().toString();
    SourceDescription source = new SourceDescription(name, null, null, person(owner));
    List<Grant> grants = new ArrayList<>();
    new PageReader(() -> decoder.read(page, name), source, vocabularies, funders)
        .read(
            new RecordSink() {
              @Override
              public void record(SourceRecord record) {
                if (record instanceof Grant grant) {
                  grants.add(grant);
                }
              }

              @Override
              public void problem(Problem problem) {
                problems.problem(problem);
              }
            });
    try (Writer out = new OutputStreamWriter(target(name), StandardCharsets.UTF_8)) {
      new ExtractionJson().write(owner, grants, out);
    }
  }

  private OutputStream target(String name) throws IOException {
    if (folder == null) {
      return new StandardOutput();
    }
    Files.createDirectories(folder);
    return Files.newOutputStream(folder.resolve(name.replaceFirst("\\.[^.]*$", "") + ".json"));
  }

  private static @Nullable Person person(@Nullable String name) {
    if (name == null) {
      return null;
    }
    int length = name.codePointCount(0, name.length());
    Evidence given = new Evidence("--owner", 1, 1, 0, length, name, "", "", 1);
    return new Person(PersonName.parse(name), null, List.of(), null, given);
  }
}
