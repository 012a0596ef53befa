package org.cartulary.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.rdf.GraphForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerWriterTest {
  private static final int TRIPLES = 20_000;

  private static final class Counting extends OutputStream {
    private long all;
    private int longest;

    @Override
    public void write(int octet) {
      all++;
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
      all += length;
      longest = Math.max(longest, length);
    }
  }

  @ParameterizedTest
  @EnumSource(GraphForm.class)
  void a_graph_is_written_as_it_goes(GraphForm form) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    Node property = NodeFactory.createURI("http://example.org/is");
    for (int i = 0; i < TRIPLES; i++) {
      graph.add(
          NodeFactory.createURI("http://example.org/thing-" + i),
          property,
          NodeFactory.createLiteralString("thing " + i));
    }
    Reply reply = AnswerWriter.reply(new Answer.Triples(graph), form);
    Counting out = new Counting();
    reply.body().writeTo(out);
    assertThat(out.all).isGreaterThan(50L * TRIPLES);
    assertThat(out.longest).isLessThan(1 << 18);
  }
}
