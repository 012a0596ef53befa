package org.cartulary.serve.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.store.query.CsvResults;

/** Writes answers in the formats of SPARQL 1.1 and RDF. */
public final class AnswerWriter {
  private AnswerWriter() {}

  /**
   * Writes an answer.
   *
   * @param form one that fits the answer
   * @throws org.cartulary.serve.http.RequestException 406 if the form cannot hold it
   */
  public static void write(Answer answer, Offer form, OutputStream out) throws IOException {
    if (answer instanceof Answer.Rows rows && form instanceof ResultForm results) {
      write(rows, results, out);
    } else if (answer instanceof Answer.Truth truth && form instanceof ResultForm results) {
      ResultsWriter.create().lang(results.lang()).build().write(out, truth.value());
    } else if (answer instanceof Answer.Triples triples && form instanceof GraphForm graph) {
      out.write(graph.write(triples.graph()));
    } else {
      throw new IllegalArgumentException(form.contentType() + " does not fit the answer");
    }
  }

  /** The same in memory. */
  public static byte[] bytes(Answer answer, Offer form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = bytes) {
      write(answer, form, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
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
