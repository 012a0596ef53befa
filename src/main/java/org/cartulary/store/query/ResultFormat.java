package org.cartulary.store.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.cartulary.store.QueryRows;

/** How the answer to a query is written. */
public enum ResultFormat {
  /** Columns in line, for people. */
  TABLE {
    @Override
    public void write(QueryRows answer, OutputStream out) throws IOException {
      TextTable.write(answer, out);
    }
  },
  /** SPARQL 1.1 Query Results CSV. */
  CSV {
    @Override
    public void write(QueryRows answer, OutputStream out) throws IOException {
      CsvResults.write(columns(answer), bindings(answer), out);
    }
  },
  /** SPARQL 1.1 Query Results JSON. */
  JSON {
    @Override
    public void write(QueryRows answer, OutputStream out) {
      writeAs(answer, ResultSetLang.RS_JSON, out);
    }
  },
  /** SPARQL Query Results XML. */
  XML {
    @Override
    public void write(QueryRows answer, OutputStream out) {
      writeAs(answer, ResultSetLang.RS_XML, out);
    }
  };

  /** Writes the answer as UTF-8; flushes and does not close. */
  public abstract void write(QueryRows answer, OutputStream out) throws IOException;

  /** The name by which it is asked for. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static void writeAs(QueryRows answer, Lang lang, OutputStream out) {
    ResultsWriter.create()
        .lang(lang)
        .build()
        .write(out, RowSetStream.create(columns(answer), bindings(answer).iterator()));
  }

  private static List<Var> columns(QueryRows answer) {
    return answer.columns().stream().map(Var::alloc).toList();
  }

  private static List<Binding> bindings(QueryRows answer) {
    return answer.rows().stream().map(ResultFormat::binding).toList();
  }

  /** A row as Jena has it. */
  static Binding binding(Map<String, Node> row) {
    BindingBuilder binding = BindingFactory.builder();
    row.forEach((column, term) -> binding.add(Var.alloc(column), term));
    return binding.build();
  }
}
