package org.cartulary.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.page.ReadPages.BASE;
import static org.cartulary.serve.page.ReadPages.block;
import static org.cartulary.serve.page.ReadPages.fact;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ThingPageTest {
  private static final Graph GRAPH = graph();

  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source("serve/portraits.ttl").checking(false).parse(graph);
    return graph;
  }

  private static Document page(String name) {
    return ReadPages.page(GRAPH, name, "");
  }

  @Test
  void beside_a_fact_stands_its_sentence_with_a_link_that_lands_on_it() {
    Element award = fact(page("grant-a"), "Award number");
    assertThat(award.select(".value").text()).isEqualTo("A-1");
    assertThat(award.select("blockquote p").text()).isEqualTo("Weaving light, A-1, led by Ada");
    assertThat(award.select("mark").text()).isEqualTo("A-1");
    assertThat(award.select("a").eachAttr("href"))
        .containsExactly("/source/page.txt?passage=15,18#passage");
  }

  @Test
  void words_on_the_web_are_linked_there_and_in_our_copy() {
    Element people = block(page("grant-a"), "People");
    assertThat(people.select("tbody tr").get(0).select("td").eachText())
        .startsWith("Example, Ada", "principal investigator", "University of the North");
    assertThat(people.select("blockquote a").eachAttr("href"))
        .containsExactly(
            "/source/page.txt?at=3,6,10#passage",
            "https://example.org/page#:~:text=led%20by%20Ada");
    assertThat(people.select("tbody tr").get(1).text())
        .isEqualTo("Example, Bo Institute of the South line 1");
  }

  @Test
  void nothing_leads_to_what_is_not_shown_or_not_safe() {
    Document page = page("grant-a");
    assertThat(page.select("a[href*=secret], a[href^=javascript]")).isEmpty();
    assertThat(fact(page, "Period").select("blockquote").text()).contains("From 2024", "line 9");
    assertThat(page.select("script:not([src], [type=application/ld+json])")).isEmpty();
    assertThat(fact(page, "Funder").text()).contains("<script>alert(2)</script>");
    assertThat(page.expectFirst("h1").text()).isEqualTo("Weaving <em>light</em>");
    assertThat(page.select("h1 em, [style], [onclick]")).isEmpty();
  }

  @Test
  void a_period_is_a_line_that_is_as_precise_as_its_dates() {
    Document page = page("grant-a");
    assertThat(fact(page, "Period").select(".value").text()).isEqualTo("2024 – June 2026");
    Element time = block(page, "In time");
    assertThat(time.select("svg.line rect").eachAttr("class"))
        .containsExactly("perhaps", "sure", "perhaps");
    assertThat(time.select("svg.line rect").get(0).attr("x")).isEqualTo("0.00%");
    assertThat(time.select("svg.line rect").get(1).attr("x")).isEqualTo("33.39%");
    assertThat(time.select("svg.years").text()).isEqualTo("2024 2025 2026 today");
    assertThat(time.select(".legend li")).hasSize(2);
  }

  @Test
  void numbers_and_dates_are_written_as_the_language_does() {
    assertThat(fact(page("grant-a"), "Amount").text()).isEqualTo("Amount 1,234,567.5 EUR line 1");
    Document chinese = ReadPages.page(GRAPH, "grant-a", "lang=zh");
    assertThat(fact(chinese, "起止时间").select(".value").text()).isEqualTo("2024年 – 2026年6月");
    assertThat(chinese.expectFirst("h1").text()).isEqualTo("编织光");
    assertThat(chinese.expectFirst("h1").hasAttr("lang")).isFalse();
    assertThat(chinese.expectFirst("html").attr("lang")).isEqualTo("zh");
    assertThat(fact(chinese, "主题").select(".value a").attr("href"))
        .isEqualTo("/doc/topic-light?lang=zh");
    assertThat(fact(chinese, "主题").select(".value a").text()).isEqualTo("光");
    assertThat(chinese.select(".lead").attr("lang")).isEqualTo("en");
    assertThat(chinese.text()).doesNotContain("Award number", "principal investigator", "today");
  }

  @Test
  void a_person_has_grants_in_time_and_a_circle_as_picture_and_table() {
    Document page = page("person-ada");
    Element affiliation = fact(page, "Affiliation");
    assertThat(affiliation.select("mark").text()).isEqualTo("at North");
    Element grants = block(page, "Grants");
    assertThat(grants.select("ol .title").eachText())
        .containsExactly("Weaving <em>light</em>", "Beams without dates");
    assertThat(grants.select("ol > li").get(0).text())
        .contains("principal investigator", "Example Fund", "2024 – June 2026");
    assertThat(grants.select("ol > li").get(1).text()).contains("no date is stated");
    Element circle = block(page, "Works with");
    assertThat(circle.select("svg a").eachAttr("href"))
        .containsExactly("/doc/person-ada", "/doc/person-bo");
    assertThat(circle.select("svg title").eachText())
        .containsExactly("Example, Ada", "Example, Bo");
    assertThat(circle.select("table tbody tr").eachText())
        .containsExactly("Example, Bo 1 Weaving <em>light</em>");
    assertThat(block(page, "Publications").select("td").eachText())
        .containsExactly(
            "Woven light", "Example, Bo Example, Ada", "Journal of Light", "March 2025");
    assertThat(fact(page, "Topics").text()).isEqualTo("Topics light");
  }

  @Test
  void an_organisation_has_people_grants_and_partners() {
    Document page = page("organization-north");
    assertThat(block(page, "People").select("td").eachText()).containsExactly("Example, Ada");
    assertThat(block(page, "Takes part in").select(".title").eachText())
        .containsExactly("Weaving <em>light</em>", "Beams without dates");
    assertThat(block(page, "Partners").select("tbody tr").eachText())
        .containsExactly("Institute of the South 1 Weaving <em>light</em>");
    assertThat(block(page("organization-fund"), "Grants given").select(".title").eachText())
        .containsExactly("Weaving <em>light</em>");
  }

  @Test
  void a_topic_has_its_place_in_the_vocabulary_even_in_a_circle() {
    Document page = page("topic-light");
    Element tree = block(page, "Place in the vocabulary").expectFirst(".tree");
    assertThat(tree.select("li").eachText())
        .containsExactly("physics light lasers", "light lasers", "lasers");
    assertThat(tree.select("[aria-current]").text()).isEqualTo("light");
    assertThat(fact(page, "Since").text()).isEqualTo("Since 2024");
    assertThat(block(page, "People").select("tbody tr").eachText())
        .containsExactly("Example, Ada 2 2024", "Example, Bo 1 2024");
  }

  @Test
  void a_publication_names_authors_in_order_and_leads_to_its_doi() {
    Document page = page("publication-1");
    assertThat(fact(page, "Authors").text()).isEqualTo("Authors Example, Bo Example, Ada");
    assertThat(fact(page, "DOI").select("a").attr("href"))
        .isEqualTo("https://doi.org/10.1000/a%20b");
    assertThat(fact(page, "Date").text()).isEqualTo("Date March 2025");
    assertThat(block(page, "Supported by").select(".title").text()).contains("Weaving");
  }

  @Test
  void nodes_between_things_say_what_they_join() {
    assertThat(page("role-a-ada").expectFirst("h1").text())
        .isEqualTo("Example, Ada: principal investigator");
    assertThat(page("grant-a-interval").expectFirst("h1").text()).isEqualTo("2024 – June 2026");
    assertThat(page("grant-a-interval").select("svg.line rect")).hasSize(3);
    assertThat(fact(page("position-ada"), "Joins").text())
        .contains("Example, Ada", "University of the North");
    assertThat(fact(page("s1"), "Property").text()).isEqualTo("Property award number line 1");
  }

  /** Counts the triples that a page reads of a graph. */
  private static final class Counting extends GraphWrapper {
    private final AtomicLong read = new AtomicLong();

    Counting(Graph graph) {
      super(graph);
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return super.find(subject, predicate, object)
          .mapWith(
              triple -> {
                read.incrementAndGet();
                return triple;
              });
    }
  }

  @Test
  void a_page_reads_a_bounded_part_of_a_large_neighbourhood() {
    Graph large = GraphFactory.createDefaultGraph();
    Node topic = NodeFactory.createURI(BASE + "topic-all");
    large.add(topic, RDF.type, SKOS.Concept);
    long[] read = new long[2];
    for (int size : new int[] {5_000, 20_000}) {
      for (int i = 0; i < size; i++) {
        Node grant = NodeFactory.createURI(BASE + "grant-" + i);
        Node person = NodeFactory.createURI(BASE + "person-" + i);
        large.add(grant, RDF.type, VIVO.Grant);
        large.add(grant, RDFS.label, NodeFactory.createLiteralString("Grant " + i));
        large.add(topic, VIVO.subjectAreaOf, grant);
        large.add(grant, VIVO.hasSubjectArea, topic);
        large.add(person, RDF.type, FOAF.Person);
        large.add(grant, VIVO.relates, person);
        large.add(person, VIVO.relatedBy, grant);
      }
      Counting counting = new Counting(large);
      Document page = ReadPages.page(counting, "topic-all", "");
      read[size / 20_000] = counting.read.get();
      assertThat(block(page, "Grants").select(".more a").attr("href"))
          .isEqualTo("/grants?topic=topic-all");
      assertThat(page.select("dt").eachText()).doesNotContain("Since");
    }
    assertThat(read[1]).isLessThan(4_000).isLessThan(read[0] + 500);
  }
}
