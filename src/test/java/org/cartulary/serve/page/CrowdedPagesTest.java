package org.cartulary.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.page.ReadPages.block;
import static org.cartulary.serve.page.ReadPages.fact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pages about records, and about what has much of something. */
class CrowdedPagesTest {
  private static final String PREFIXES =
      """
      PREFIX :          <http://localhost:3030/id/>
      PREFIX source:    <http://localhost:3030/source/>
      PREFIX bibo:      <http://purl.org/ontology/bibo/>
      PREFIX cartulary: <https://cartulary.org/ontology/cartulary#>
      PREFIX foaf:      <http://xmlns.com/foaf/0.1/>
      PREFIX obo:       <http://purl.obolibrary.org/obo/>
      PREFIX prov:      <http://www.w3.org/ns/prov#>
      PREFIX rdf:       <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs:      <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos:      <http://www.w3.org/2004/02/skos/core#>
      PREFIX vivo:      <http://vivoweb.org/ontology/core#>
      PREFIX xsd:       <http://www.w3.org/2001/XMLSchema#>
      """;

  private static Document page(String turtle, String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return ReadPages.page(graph, name, "");
  }

  /** A piece of Turtle for each number. */
  private static String each(int from, int to, String turtle) {
    return IntStream.range(from, to)
        .mapToObj(i -> turtle.replace("~", Integer.toString(i)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void of_a_record_every_fact_has_a_link_and_the_record_is_quoted_once() {
    Document page =
        page(
            """
            :grant-r a vivo:Grant ; rdfs:label "Light" ; bibo:abstract "How light is woven." ;
              vivo:assignedBy :fund ; vivo:sponsorAwardId "R-1" ; vivo:totalAwardAmount 5 ;
              cartulary:statedStatus "ongoing" ; vivo:dateTimeInterval :interval ;
              vivo:hasSubjectArea :topic-a , :topic-b ; vivo:relates :person-ada , :role-ada ;
              prov:wasDerivedFrom source:page.txt\\#char\\=467\\,1340 .
            :interval vivo:start [ vivo:dateTime "2024-01-01T00:00:00"^^xsd:dateTime ] ;
              prov:wasDerivedFrom source:page.txt\\#char\\=467\\,1340 .
            :role-ada a vivo:PrincipalInvestigatorRole ; obo:RO_0000052 :person-ada ;
              prov:wasDerivedFrom source:page.txt\\#char\\=467\\,1340 .
            :person-ada a foaf:Person ; rdfs:label "Ada" .
            :topic-a rdfs:label "A" . :topic-b rdfs:label "B" . :fund rdfs:label "Fund" .
            source:page.txt\\#char\\=467\\,1340 prov:value "{a record}" ;
              cartulary:sentence "{a record}" ; cartulary:line 2 ; cartulary:column 1 .
            """,
            "grant-r");
    String href = "/source/page.txt?passage=467,1340#passage";
    for (String label :
        List.of("Funder", "Award number", "Period", "Stated status", "Amount", "Topics")) {
      assertThat(fact(page, label).select(".places a")).as(label).isNotEmpty();
      assertThat(fact(page, label).select(".places a").eachText()).containsOnly("line 2");
      assertThat(fact(page, label).select(".places a").eachAttr("href")).containsOnly(href);
    }
    assertThat(page.select(".lead + .places a").eachAttr("href")).containsExactly(href);
    assertThat(block(page, "People").select("td .places a").eachAttr("href")).containsExactly(href);
    assertThat(page.select("blockquote")).hasSize(1);
    assertThat(block(page, "Where the whole of it stands").select("mark").text())
        .isEqualTo("{a record}");
  }

  @Test
  void the_same_words_are_read_once_with_their_places() {
    Document page =
        page(
            ":person-ada a foaf:Person ; rdfs:label \"Ada\" ; vivo:relatedBy :position .\n"
                + ":position a vivo:Position ; vivo:relates :person-ada , :north .\n"
                + ":north a foaf:Organization ; rdfs:label \"North\" .\n"
                + each(
                    0,
                    35,
                    """
                    :s~ rdf:subject :position ; rdf:predicate vivo:relates ; rdf:object :north ;
                      prov:wasDerivedFrom source:page.txt\\#char\\=~\\,9 .
                    source:page.txt\\#char\\=~\\,9 prov:value "North" ; cartulary:sentence "At North." ;
                      cartulary:line ~ ; cartulary:column 4 .""")
                + each(
                    40,
                    45,
                    """
                    :s~ rdf:subject :position ; rdf:predicate vivo:relates ; rdf:object :north ;
                      prov:wasDerivedFrom source:page.txt\\#char\\=~\\,9 .
                    source:page.txt\\#char\\=~\\,9 prov:value "North" ; cartulary:sentence "In ~ at North." ;
                      cartulary:line ~ ; cartulary:column 4 ."""),
            "person-ada");
    Element affiliation = fact(page, "Affiliation").expectFirst("dd");
    assertThat(affiliation.select("> blockquote > p").eachText())
        .containsExactly("At North.", "In 40 at North.", "In 41 at North.");
    Element places = affiliation.expectFirst("> blockquote > footer");
    assertThat(places.select("> a")).hasSize(3);
    assertThat(places.select("details summary").text()).isEqualTo("and 32 more");
    assertThat(places.select("details a")).hasSize(32);
    assertThat(affiliation.select("> details > summary").text()).isEqualTo("and 3 more");
    assertThat(affiliation.select("> details > blockquote")).hasSize(3);
  }

  @Test
  void who_leads_a_grant_stands_first_however_many_take_part() {
    String grant =
        """
        :grant-g a vivo:Grant ; rdfs:label "Crowd" ; vivo:relates :zoe , :yan , :xi ,
          :role-zoe , :role-yan , :role-xi .
        :zoe a foaf:Person ; rdfs:label "Zoe" . :yan a foaf:Person ; rdfs:label "Yan" .
        :xi a foaf:Person ; rdfs:label "Xi" .
        :role-zoe a vivo:PrincipalInvestigatorRole ; obo:RO_0000052 :zoe .
        :role-yan a vivo:CoPrincipalInvestigatorRole ; obo:RO_0000052 :yan .
        :role-xi a vivo:InvestigatorRole ; obo:RO_0000052 :xi .
        """;
    for (int others : new int[] {1, 600}) {
      String more =
          each(
              0,
              others,
              """
              :grant-g vivo:relates :p~ , :r~ . :p~ a foaf:Person ; rdfs:label "A ~" .
              :r~ a vivo:ResearcherRole ; obo:RO_0000052 :p~ .""");
      Element people = block(page(grant + more, "grant-g"), "People");
      assertThat(people.select("tbody td:first-child").eachText())
          .as("beside %d", others)
          .startsWith("Zoe", "Yan", "Xi")
          .hasSize(Math.min(200, 3 + others));
    }
  }

  @Test
  void a_topic_has_what_is_on_those_below_it() {
    Document page =
        page(
            """
            :topic-all a skos:Concept ; rdfs:label "all" ; skos:narrower :topic-some .
            :topic-some a skos:Concept ; skos:broader :topic-all ; skos:narrower :topic-one .
            :topic-one a skos:Concept ; skos:broader :topic-some ; skos:narrower :topic-all ;
              vivo:subjectAreaOf :grant-g .
            :grant-g a vivo:Grant ; rdfs:label "Deep" ; vivo:relates :ada .
            :ada a foaf:Person ; rdfs:label "Ada" .
            """,
            "topic-all");
    assertThat(block(page, "Grants").select(".title").eachText()).containsExactly("Deep");
    assertThat(block(page, "Grants").select(".more a").attr("href"))
        .isEqualTo("/grants?topic=topic-all");
    assertThat(block(page, "Grants").select(".more a").text()).isEqualTo("See them in the list");
    assertThat(block(page, "People").select("tbody tr").eachText()).containsExactly("Ada 1");
    assertThat(block(page, "People").select(".more a").attr("href"))
        .isEqualTo("/people?topic=topic-all");
  }

  @Test
  void a_topic_with_many_below_it_says_that_there_may_be_more() {
    Document page =
        page(
            ":topic-all a skos:Concept ; rdfs:label \"all\" ; vivo:subjectAreaOf :grant-g .\n"
                + ":grant-g a vivo:Grant ; rdfs:label \"Deep\" ; vivo:dateTimeInterval"
                + " [ vivo:start [ vivo:dateTime \"2024-01-01T00:00:00\"^^xsd:dateTime ] ] .\n"
                + each(0, 300, ":topic-all skos:narrower :topic-~ . :topic-~ a skos:Concept ."),
            "topic-all");
    assertThat(block(page, "Grants").select(".more").text()).isEqualTo("See them in the list");
    assertThat(page.select("dt").eachText()).doesNotContain("Since");
  }

  @Test
  void an_organisation_says_that_there_are_more_only_where_it_is_sure() {
    String few =
        """
        :organization-o a foaf:Organization ; rdfs:label "O" ; vivo:relatedBy :position .
        :position a vivo:Position ; vivo:relates :organization-o , :ada .
        :ada a foaf:Person ; rdfs:label "Ada" ; vivo:relatedBy :position .
        """;
    String grants = ":grant-~ a vivo:Grant ; rdfs:label \"G ~\" . :ada vivo:relatedBy :grant-~ .";
    assertThat(more(few + each(0, 20, grants))).isEmpty();
    assertThat(more(few + each(0, 21, grants))).isEqualTo("See them in the list");
    String named =
        "\n:organization-o vivo:relatedBy :grant-~ . :grant-~ a vivo:Grant ; rdfs:label \"G\" .";
    assertThat(more(few + each(0, 60, named))).isEmpty();
    assertThat(more(few + each(0, 61, named))).isEqualTo("There are more: see the list of all");
  }

  private static String more(String turtle) {
    return block(page(turtle, "organization-o"), "Takes part in").select(".more").text();
  }
}
