package org.cartulary.serve.sparql;

import org.apache.jena.query.Query;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;

/** Shows answers to people. */
public interface AnswerPage {

  /**
   * The page that shows an answer.
   *
   * @param query what was asked
   */
  Reply show(Request request, Query query, Answer answer);

  /** What the page of one answer depends on in the request, such as the language. */
  String variant(Request request);
}
