package org.cartulary.serve.sparql;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.cartulary.store.query.CsvResults;

/** Writes the answers to SELECT and ASK in the formats of SPARQL 1.1. */
public final class AnswerWriter {
  private AnswerWriter() {}

  public static void write(Answer.Rows answer, ResultForm form, OutputStream out)
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

  static void write(Answer.Truth answer, ResultForm form, OutputStream out) {
    ResultsWriter.create().lang(form.lang()).build().write(out, answer.value());
  }
}
