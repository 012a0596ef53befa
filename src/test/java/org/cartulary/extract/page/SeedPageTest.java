package org.cartulary.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Participation;
import org.cartulary.model.ParticipationRole;
import org.cartulary.source.Decoding;
import org.cartulary.source.TextDecoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole of what the example site's page states. */
class SeedPageTest {
  private static final Decoding PAGE =
      new TextDecoder(TextDecoder.DEFAULT_LIMIT).read(Path.of("data/projects.txt"), "projects.txt");
  private final Pages pages = Pages.read(PAGE, "Zhenyu Liao");
  private final List<Grant> grants = pages.grants();

  @Test
  void finds_five_grants_and_no_problem() {
    assertThat(grants).hasSize(5);
    assertThat(pages.problems()).isEmpty();
  }

  @Test
  void finds_titles() {
    assertThat(grants.stream().map(g -> of(g.title()).value()))
        .containsExactly(
            "Foundations of Machine Learning for Understanding Large Models",
            "Compression of Large-scale Transformer-based Models with Random Matrix Methods: From"
                + " Scaling Law to Dynamic Adaptive Model Compression",
            "Fundamental Limits of Pruning Deep Neural Network Models via Random Matrix Methods",
            "Generalization Theory for Transformer-based Models via Random Matrix Methods",
            "Random Matrix Theory and Information Bottleneck for Neural Network Compression");
  }

  @Test
  void finds_funders_programmes_and_numbers() {
    assertThat(grants.stream().map(g -> g.funder() == null ? "" : of(g.funder()).name()))
        .containsExactly(
            "",
            "NSFC",
            "NSFC",
            "Guangdong Key Lab of Mathematical Foundations for Artificial Intelligence",
            "CCF-Hikvision");
    assertThat(grants.stream().map(g -> of(g.programme()).value()))
        .containsExactly(
            "National Key R&D Program of China (Youth Scientist Program)",
            "General Program",
            "Youth Program",
            "Open Fund",
            "Open Fund");
    assertThat(grants.stream().map(g -> of(g.awardNumber()).printed()))
        .containsExactly(
            "2025YFA1018600", "NSFC-12571561", "NSFC-62206101", "OFA00003", "20210008");
    assertThat(grants.stream().map(g -> of(g.awardNumber()).normalized()))
        .containsExactly("2025YFA1018600", "12571561", "62206101", "OFA00003", "20210008");
  }

  @Test
  void finds_periods_and_states() {
    assertThat(grants.stream().map(g -> g.period() == null ? "" : period(g)))
        .containsExactly("", "", "2023-01/2025-12", "2024/2026", "");
    assertThat(grants.stream().map(g -> of(g.status())))
        .containsExactly(
            GrantStatus.ONGOING,
            GrantStatus.ONGOING,
            GrantStatus.COMPLETED,
            GrantStatus.COMPLETED,
            GrantStatus.COMPLETED);
  }

  @Test
  void finds_people_with_role_and_affiliation() {
    assertThat(grants.stream().map(SeedPageTest::people))
        .containsExactly(
            List.of(
                "Jun Shu PRINCIPAL_INVESTIGATOR Xi’an Jiaotong University",
                "Hongxin Wei PARTICIPANT SUSTech",
                "Zeng Li PARTICIPANT SUSTech",
                "Zenan Ling PARTICIPANT HUST",
                "Zhenyu Liao OWNER"),
            List.of("Zhenyu Liao OWNER"),
            List.of("Zhenyu Liao PRINCIPAL_INVESTIGATOR"),
            List.of("Zhenyu Liao PRINCIPAL_INVESTIGATOR", "Jeff Yao CO_PRINCIPAL_INVESTIGATOR"),
            List.of("Kai Wan PRINCIPAL_INVESTIGATOR", "Zhenyu Liao PRINCIPAL_INVESTIGATOR"));
    assertThat(grants.get(0).organizations().stream().map(o -> o.value().name()))
        .containsExactly("Xi’an Jiaotong University", "SUSTech", "HUST");
  }

  @Test
  void finds_topics_of_the_vocabulary() {
    assertThat(topics(2))
        .containsExactlyInAnyOrder("random matrix theory", "pruning", "quantization");
    assertThat(topics(3))
        .containsExactlyInAnyOrder(
            "random matrix theory", "generalization", "transformers", "scaling laws");
    assertThat(topics(4))
        .containsExactlyInAnyOrder(
            "random matrix theory", "information bottleneck", "model compression");
  }

  @Test
  void every_fact_stands_where_its_evidence_says() {
    String text = ((Decoding.Decoded) PAGE).text().text();
    assertThat(grants)
        .allSatisfy(
            grant -> {
              for (Fact<?> fact :
                  List.of(
                      required(grant.title()),
                      required(grant.awardNumber()),
                      required(grant.status()))) {
                Evidence evidence = fact.evidence();
                assertThat(text.substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.quote());
              }
            });
    Evidence period = Objects.requireNonNull(grants.get(2).period()).evidence();
    assertThat(period.quote()).isEqualTo("2023.01–2025.12");
    assertThat(period.line() + ":" + period.column()).isEqualTo("16:15");
  }

  @Test
  void reports_once_that_myself_is_nobody_where_no_owner_is_configured() {
    Pages anonymous = Pages.read(PAGE, null);
    assertThat(anonymous.problems()).hasSize(1);
    assertThat(anonymous.problems().get(0).message()).contains("myself");
    assertThat(people(anonymous.grants().get(2))).isEmpty();
    assertThat(people(anonymous.grants().get(4))).containsExactly("Kai Wan PRINCIPAL_INVESTIGATOR");
  }

  private static <T> T of(@Nullable Fact<T> fact) {
    return Objects.requireNonNull(fact).value();
  }

  private static Fact<?> required(@Nullable Fact<?> fact) {
    return Objects.requireNonNull(fact);
  }

  private static String period(Grant grant) {
    return of(grant.period()).start() + "/" + of(grant.period()).end();
  }

  private List<String> topics(int grant) {
    return grants.get(grant).topics().stream().map(t -> t.value().label().value()).toList();
  }

  private static List<String> people(Grant grant) {
    return grant.participations().stream().map(SeedPageTest::person).toList();
  }

  private static String person(Participation part) {
    String place =
        part.role() == ParticipationRole.OWNER || part.person().affiliations().isEmpty()
            ? ""
            : " " + part.person().affiliations().get(0).value().name();
    return part.person().name().full() + " " + part.role() + place;
  }
}
