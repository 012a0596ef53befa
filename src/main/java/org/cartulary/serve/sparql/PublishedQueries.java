package org.cartulary.serve.sparql;

import java.util.Optional;
import java.util.function.Supplier;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.published.Published;

/**
 * Answers queries of a release: what was asked before is answered from memory, and who still has
 * the answer is told so, both without evaluation.
 */
final class PublishedQueries {
  private final Published published;
  private final AnswerCache cache;
  private final QueryReplies replies;
  private final Reach reach;

  PublishedQueries(Published published, AnswerCache cache, QueryReplies replies, Reach reach) {
    this.reach = reach;
    this.published = published;
    this.cache = cache;
    this.replies = replies;
  }

  Reply answer(Request request, SparqlRequest asked) {
    String key = asked.key() + "\n" + replies.formsAsked(request, asked);
    Validator validator = published.validator("sparql", key);
    Optional<Reply> kept = cache.kept(key);
    if (kept.isPresent() && !request.wantsFresh()) {
      String varies = kept.get().headers().getOrDefault("Vary", "Accept");
      return validator.answer(request, kept::get).with("Vary", varies);
    }
    PreparedQuery query = asked.prepare(published.info().base(), reach);
    if (!query.traits().repeatable()) {
      return replies.once(request, query, asked);
    }
    Offer form = replies.form(request, query, asked);
    Supplier<Reply> make = () -> replies.reply(request, query, form);
    return validator
        .answer(request, () -> request.wantsFresh() ? make.get() : cache.answer(key, make))
        .with("Vary", QueryReplies.varies(form));
  }
}
