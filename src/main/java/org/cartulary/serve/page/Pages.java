package org.cartulary.serve.page;

import java.time.Clock;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.published.SiteInfo;

/** Makes the frames of a site's pages. */
public final class Pages {
  private final SiteInfo site;
  private final Languages languages;
  private final Clock clock;

  /** Pages of a site, in its language for those who prefer none, if our pages speak it. */
  public Pages(SiteInfo site) {
    this(site, Clock.systemUTC());
  }

  /**
   * Pages of a site.
   *
   * @param clock says which day it is
   */
  public Pages(SiteInfo site, Clock clock) {
    this.site = site;
    this.clock = clock;
    this.languages = new Languages(Messages.languages(), site.language());
  }

  /** The frame of the page that answers a request, in the language that suits it. */
  public Page page(Request request) {
    Languages.Choice choice = languages.choose(request);
    return new Page(
        site.title(),
        Messages.in(choice.tag()),
        choice.explicit(),
        request.path(),
        request.query().orElse(""),
        Head.EMPTY,
        Day.of(clock));
  }
}
