package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.serve.http.MediaForm;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.serve.sparql.ResultForm;
import org.cartulary.store.query.LibraryQuery;

/** A form in which the answer to a library query can be had. */
sealed interface AnswerForm extends Offer {

  /** What is written. */
  Offer form();

  @Override
  default String contentType() {
    return form().contentType();
  }

  @Override
  default List<String> mediaTypes() {
    return form().mediaTypes();
  }

  /** What names this form at the end of a path, without the dot. */
  String suffix();

  /** What people call it. */
  String title();

  /** The forms of a query's answer, the preferred first. */
  static List<AnswerForm> of(LibraryQuery query) {
    List<AnswerForm> forms = new ArrayList<>();
    if (query.isGraph()) {
      Stream.of(GraphForm.values()).map(Graph::new).forEach(forms::add);
    } else {
      Stream.of(ResultForm.JSON, ResultForm.CSV, ResultForm.TSV, ResultForm.XML)
          .map(Rows::new)
          .forEach(forms::add);
    }
    forms.add(new Page());
    return forms;
  }

  /** The form of that suffix. */
  static Optional<AnswerForm> named(LibraryQuery query, String suffix) {
    return of(query).stream().filter(form -> form.suffix().equals(suffix)).findFirst();
  }

  /** Rows, as SPARQL 1.1 writes them. */
  record Rows(ResultForm form) implements AnswerForm {
    @Override
    public String suffix() {
      return form.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
      return form.name();
    }
  }

  /** A graph. */
  record Graph(GraphForm form) implements AnswerForm {
    @Override
    public String suffix() {
      return form.suffix();
    }

    @Override
    public String title() {
      return form.title();
    }
  }

  /** A page for people, with a form to ask again. */
  record Page() implements AnswerForm {
    @Override
    public Offer form() {
      return MediaForm.HTML;
    }

    @Override
    public String suffix() {
      return "html";
    }

    @Override
    public String title() {
      return "HTML";
    }
  }
}
