package org.cartulary.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Queries that a site adds to the library; one is broken. */
final class AddedQueries {
  private AddedQueries() {}

  static void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("endless.rq"),
        """
        #+ title: More than anybody waits for
        #+ description: Every triple with every other, four times over.
        #+ parameters:
        #+   - name: word
        #+     type: string
        #+     description: any
        #+     default: x
        SELECT (COUNT(*) AS ?n) {
          ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o FILTER(?c != ?word) }
        """);
    Files.writeString(
        folder.resolve("any-type.rq"),
        """
        #+ title: A parameter of each type
        #+ description: What was given, as it was understood.
        #+ parameters:
        #+   - {name: iri, type: iri, description: an IRI, default: "http://example.org/"}
        #+   - {name: text, type: string, description: a text, default: t}
        #+   - {name: number, type: integer, description: a number, default: 1}
        #+   - {name: decimal, type: decimal, description: a number, default: 1.5}
        #+   - {name: year, type: year, description: a year, default: 2024}
        #+   - {name: day, type: date, description: a day, default: 2024-01-31}
        #+   - {name: yes, type: boolean, description: a truth, default: true}
        #+   - {name: size, type: enum, description: a size, values: [small, large], default: small}
        SELECT ?given { VALUES ?n { 1 2 3 4 5 6 7 8 }
          BIND(IF(?n = 1, ?iri, IF(?n = 2, ?text, IF(?n = 3, ?number, IF(?n = 4, ?decimal,
            IF(?n = 5, ?year, IF(?n = 6, ?day, IF(?n = 7, ?yes, ?size))))))) AS ?given) }
        ORDER BY ?n
        """);
    Files.writeString(
        folder.resolve("now.rq"),
        "#+ title: Now\n#+ description: The time.\nSELECT (NOW() AS ?now) {}");
    Files.writeString(folder.resolve("broken.rq"), "#+ title: Broken\nSELECT nothing {}");
  }
}
