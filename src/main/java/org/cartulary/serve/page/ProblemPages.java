package org.cartulary.serve.page;

import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.ProblemPage;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;

/** Problems in the layout of the site, with a way back into it. */
public final class ProblemPages implements ProblemPage {
  private final Pages pages;

  /** The problems of a site's pages. */
  public ProblemPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Reply of(Request request, ProblemDetails problem) {
    Page page = pages.page(request).with(Head.EMPTY);
    String key = "problem." + problem.status();
    String title = page.words().find(key).orElse(problem.title());
    return page.reply(
        problem.status(),
        "problem.jte",
        new ProblemView(title, page.words().find(key + ".advice"), problem.detail()));
  }
}
