package org.cartulary.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.cartulary.identity.IdentityCollector;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Participation;
import org.cartulary.model.ParticipationRole;
import org.cartulary.model.Period;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.Publication;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Text;
import org.cartulary.model.Topic;
import org.cartulary.model.Vocabulary;
import org.junit.jupiter.api.Test;

class GraphMapperTest {
  private static final Path EXPECTED = Path.of("src/test/resources/golden/graph/grant/expected.nq");
  private static final Evidence ENTRY = new Evidence("p.txt", 3, 1, 20, 90, "The entry", "", "", 1);
  private static final Evidence CONFIGURED =
      new Evidence("cartulary.yaml", 12, 1, 0, 12, "Zhenyu Liao", "", "", 1);
  private static final Evidence WORDS =
      new Evidence("p.txt", 4, 5, 40, 52, "2023.01–2025", "This project (", "), led by", 0.95);

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(value, ENTRY);
  }

  private static List<Quad> map() {
    Organization hust =
        new Organization(
            "HUST", null, OrganizationKind.UNIVERSITY, "00p991c53", "https://hust.edu.cn/", ENTRY);
    Person owner =
        new Person(
            PersonName.parse("Zhenyu Liao"),
            "0000-0002-1825-0097",
            List.of(fact(hust)),
            null,
            ENTRY);
    Person other = new Person(PersonName.whole("上田 真二"), null, List.of(), null, ENTRY);
    Text title = new Text("Pruning", "en");
    String topics = "http://localhost:3030/id/";
    Grant grant =
        Grant.at(ENTRY)
            .title(fact(title))
            .funder(fact(Organization.named("NSFC", ENTRY)))
            .programme(fact(new Text("Youth Program", null)))
            .awardNumber(fact(new AwardNumber("NSFC-62206101", "62206101")))
            .localNumber(fact("L-1"))
            .amount(fact(new Money(new BigDecimal("300000"), "CNY")))
            .status(fact(GrantStatus.COMPLETED))
            .period(
                new Fact<>(new Period(PartialDate.month(2023, 1), PartialDate.year(2025)), WORDS))
            .description(fact(new Text("We prune.", "en")))
            .participation(
                new Participation(owner, ParticipationRole.PRINCIPAL_INVESTIGATOR, WORDS))
            .participation(new Participation(other, ParticipationRole.PARTICIPANT, ENTRY))
            .topic(fact(new Topic(title, topics + "topic-pruning", ENTRY)))
            .topic(fact(new Topic(new Text("sparsity", "en"), null, ENTRY)))
            .publication(
                new Publication(
                    new Text("On pruning", "en"),
                    "10.1/x",
                    PartialDate.year(2024),
                    "JMLR",
                    List.of(owner),
                    ENTRY))
            .build();
    Vocabulary vocabulary =
        new Vocabulary(
            topics + "vocabulary-topics",
            "Topics",
            List.of(
                concept(topics + "topic-pruning", "Pruning", List.of(topics + "topic-compression")),
                concept(topics + "topic-compression", "Compression", List.of())));
    SourceDescription source =
        new SourceDescription(
            "liao",
            null,
            "https://zhenyu-liao.github.io/projects",
            new Person(owner.name(), owner.orcid(), List.of(), null, CONFIGURED));
    IdentityCollector collector = new IdentityCollector(List.of());
    collector.add(source);
    collector.add(source, grant);
    List<Quad> quads = new ArrayList<>();
    GraphMapper mapper =
        new GraphMapper(
            "http://localhost:3030/id/",
            collector.settle(),
            List.of(vocabulary),
            "http://localhost:3030/source/");
    mapper.map(source, grant, new QuadList(quads));
    mapper.finish(source, new QuadList(quads));
    return quads;
  }

  private static Vocabulary.Concept concept(String iri, String label, List<String> broader) {
    return new Vocabulary.Concept(
        iri, List.of(new Text(label, "en")), List.of(), List.of(), broader, List.of(), null);
  }

  @Test
  void a_grant_with_everything_is_mapped_as_written_down() throws IOException {
    List<Quad> quads = map();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(EXPECTED.getParent());
      Files.write(EXPECTED, quads.stream().map(GraphMapperTest::line).distinct().sorted().toList());
    }
    DatasetGraph actual = DatasetGraphFactory.create();
    quads.forEach(actual::add);
    DatasetGraph expected = RDFDataMgr.loadDatasetGraph(EXPECTED.toUri().toString());
    assertThat(IsoMatcher.isomorphic(expected, actual))
        .as(() -> String.join("\n", quads.stream().map(GraphMapperTest::line).sorted().toList()))
        .isTrue();
  }

  private static String line(Quad quad) {
    return NodeFmtLib.strNodesNT(
            quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
        + " .";
  }

  @Test
  void every_kind_of_record_has_its_mapping() {
    IdentityCollector nothing = new IdentityCollector(List.of());
    GraphMapper mapper = new GraphMapper("http://x/id/", nothing.settle(), List.of(), "http://x/");
    assertThat(mapper.types())
        .containsExactlyInAnyOrder(SourceRecord.class.getPermittedSubclasses());
  }
}
