package org.cartulary.serve.page;

import java.util.Optional;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.ProblemPage;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/** Problems in the layout of the site, with a way back into it. */
public final class ProblemPages implements ProblemPage {
  private final Pages pages;

  /** The problems of a site's pages. */
  public ProblemPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Reply of(Request request, ProblemDetails problem) {
    Page page = pages.page(readable(request)).with(Head.EMPTY);
    ProblemWords words = ProblemWords.of(page.words(), problem);
    return page.reply(
        problem.status(),
        "problem.jte",
        new ProblemView(
            words.title(),
            words.advice(),
            problem.detail(),
            said(page, "problem.retry", problem, ProblemDetails.RETRY_AFTER),
            said(page, "problem.request", problem, ProblemDetails.REQUEST_ID)));
  }

  private static Optional<String> said(
      Page page, String key, ProblemDetails problem, String member) {
    return Optional.ofNullable(problem.members().get(member)).map(value -> page.say(key, value));
  }

  /** The request without its query if that cannot be read: it may be what is wrong with it. */
  private static Request readable(Request request) {
    try {
      request.parameters();
      return request;
    } catch (RequestException unreadable) {
      return request.withoutQuery();
    }
  }
}
