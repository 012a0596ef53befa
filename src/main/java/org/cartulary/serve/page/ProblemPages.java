package org.cartulary.serve.page;

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
    String key = "problem." + problem.status();
    String title = page.words().find(key).orElse(problem.title());
    return page.reply(
        problem.status(),
        "problem.jte",
        new ProblemView(title, page.words().find(key + ".advice"), problem.detail()));
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
