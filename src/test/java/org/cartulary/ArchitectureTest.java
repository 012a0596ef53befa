package org.cartulary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout shows the way of the data: a stage sees only what stands before it. */
class ArchitectureTest {
  private static final String ROOT = "org.cartulary";

  /**
   * Which packages each may depend on, beside itself. {@code cli} and {@code site} wire the stages
   * and see all.
   */
  private static final Map<String, Set<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("problem", Set.of()),
          Map.entry("model", Set.of("problem")),
          Map.entry("vocab", Set.of("model", "problem")),
          Map.entry("config", Set.of("model", "problem", "source")),
          Map.entry("source", Set.of("model", "problem")),
          Map.entry("extract", Set.of("source", "model", "problem")),
          Map.entry("identity", Set.of("model", "problem")),
          Map.entry("graph", Set.of("identity", "model", "vocab", "problem")),
          Map.entry("check", Set.of("model", "vocab", "problem")),
          Map.entry("fetch", Set.of()),
          Map.entry("store", Set.of("fetch", "vocab", "problem")),
          Map.entry("harvest", Set.of("export", "fetch", "store", "vocab", "problem")),
          Map.entry("export", Set.of("store", "vocab", "problem")),
          Map.entry("serve", Set.of("export", "store", "vocab", "problem")));

  /** Which packages may use a library; where a library is not named, all may. */
  private static final Map<String, Set<String>> OWNERS =
      Map.ofEntries(
          Map.entry(
              "org.apache.jena..",
              Set.of(
                  "vocab", "graph", "check", "store", "export", "harvest", "serve", "site", "cli")),
          Map.entry("org.apache.jena.fuseki..", Set.of("serve")),
          Map.entry("org.apache.lucene..", Set.of("store")),
          Map.entry("java.sql..", Set.of("store")),
          Map.entry("org.eclipse.jetty..", Set.of("serve", "fetch")),
          Map.entry("org.eclipse.jetty.client..", Set.of("fetch")),
          Map.entry("jakarta.servlet..", Set.of("serve")),
          Map.entry("org.apache.jena.tdb2..", Set.of("store")),
          Map.entry("org.apache.jena.shacl..", Set.of("check")),
          Map.entry("org.eclipse.rdf4j..", Set.of("export")),
          Map.entry("org.snakeyaml..", Set.of("config", "extract", "source", "store")),
          Map.entry("picocli..", Set.of("cli")));

  private final JavaClasses main =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void a_stage_sees_only_what_stands_before_it() {
    MAY_SEE.forEach(
        (stage, seen) ->
            noClasses()
                .that()
                .resideInAPackage(ROOT + "." + stage + "..")
                .should()
                .dependOnClassesThat(ofOtherStagesThan(stage, seen))
                .allowEmptyShould(true)
                .check(main));
  }

  private static DescribedPredicate<JavaClass> ofOtherStagesThan(String stage, Set<String> seen) {
    return DescribedPredicate.describe(
        "belong to a stage that " + stage + " does not see",
        type -> {
          String name = type.getPackageName();
          if (!name.startsWith(ROOT + ".")) {
            return name.equals(ROOT);
          }
          String other = name.substring(ROOT.length() + 1).split("\\.", 2)[0];
          return !other.equals(stage) && !seen.contains(other);
        });
  }

  @Test
  void every_package_stands_in_the_table() {
    List<String> unknown =
        main.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
            .distinct()
            .filter(name -> !MAY_SEE.containsKey(name) && !Set.of("cli", "site").contains(name))
            .toList();
    assertThat(unknown).isEmpty();
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(main);
  }

  @Test
  void every_library_has_its_owners() {
    OWNERS.forEach(
        (library, owners) ->
            noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackages(
                    owners.stream().map(o -> ROOT + "." + o + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(main));
  }

  @Test
  void model_and_problem_are_plain_java() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + ".model..", ROOT + ".problem..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", ROOT + ".model..", ROOT + ".problem.."))
        .check(main);
  }

  @Test
  void static_fields_are_final() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(
            DescribedPredicate.not(resideInAnyPackage(ROOT + ".serve.template..")))
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(main);
  }

  @Test
  void names_say_what_a_class_does() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)").check(main);
  }

  @Test
  void files_stay_short() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file :
            (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
          long lines = Files.readAllLines(file).size();
          if (lines > 300) {
            tooLong.add(file + ": " + lines);
          }
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }
}
