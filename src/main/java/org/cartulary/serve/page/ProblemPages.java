package org.cartulary.serve.page;

import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.ProblemPage;
import org.cartulary.serve.http.Request;

/** Problems in the layout of the site, with a way back into it. */
public final class ProblemPages implements ProblemPage {
  private final String site;

  /**
   * The pages of a site.
   *
   * @param site its name, as the pages' heads show it
   */
  public ProblemPages(String site) {
    this.site = site;
  }

  @Override
  public byte[] of(Request request, ProblemDetails problem) {
    return Templates.page("problem.jte", new ProblemView(site, problem));
  }
}
