package org.cartulary.serve.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.store.query.CsvResults;

/** Writes answers in the formats of SPARQL 1.1 and RDF. */
public final class AnswerWriter {
  private AnswerWriter() {}

  /**
   * Writes an answer.
   *
   * @param form one that fits the answer and can hold it
   */
  private static void write(Answer answer, Offer form, OutputStream out) throws IOException {
    if (answer instanceof Answer.Rows rows && form instanceof ResultForm results) {
      write(rows, results, out);
    } else if (answer instanceof Answer.Truth truth && form instanceof ResultForm results) {
      ResultsWriter.create().lang(results.lang()).build().write(out, truth.value());
    } else if (answer instanceof Answer.Triples triples && form instanceof GraphForm graph) {
      write(triples, graph, out);
    } else {
      throw new IllegalArgumentException(form.contentType() + " does not fit the answer");
    }
  }

  /**
   * A reply with an answer, written as it is sent.
   *
   * @param form one that fits the answer
   * @throws org.cartulary.serve.http.RequestException 406 if the form cannot hold it
   */
  public static Reply reply(Answer answer, Offer form) {
    if (answer instanceof Answer.Triples triples && form instanceof GraphForm graph) {
      graph.requireHolds(triples.graph());
    }
    return Reply.streamed(200, form.contentType(), out -> write(answer, form, out));
  }

  /** The same in memory. */
  public static byte[] bytes(Answer answer, Offer form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(answer, form, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Who goes away in the middle is to be seen as that, not as a fault of a writer's. */
  private static void write(Answer.Triples answer, GraphForm form, OutputStream out)
      throws IOException {
    try {
      form.write(answer.graph(), out);
    } catch (UncheckedIOException | RuntimeIOException broken) {
      throw broken.getCause() instanceof IOException cause ? cause : new IOException(broken);
    }
  }

  private static void write(Answer.Rows answer, ResultForm form, OutputStream out)
      throws IOException {
    if (form == ResultForm.CSV) {
      CsvResults.write(answer.columns(), answer.rows(), out);
    } else {
      ResultsWriter.create()
          .lang(form.lang())
          .build()
          .write(out, RowSetStream.create(answer.columns(), answer.rows().iterator()));
    }
  }
}
