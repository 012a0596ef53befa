package org.cartulary.serve.page;

import java.time.Clock;
import java.util.List;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.MediaForm;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.published.SiteInfo;

/** Makes the frames of a site's pages. */
public final class Pages {
  private static final List<MediaForm> PAGE_ONLY = List.of(MediaForm.HTML);

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

  /**
   * The frame of what can be had as a page and in no other form.
   *
   * @throws RequestException 406 if the client takes no page
   */
  public Page only(Request request) {
    if (request.accept().choose(PAGE_ONLY).isEmpty()) {
      throw NotAcceptable.at(request, PAGE_ONLY);
    }
    return page(request);
  }

  /** The frame of the page that answers a request, in the language that suits it. */
  public Page page(Request request) {
    Languages.Choice choice = languages.choose(request);
    return new Page(
        site,
        Messages.in(choice.tag()),
        choice.explicit(),
        request.path(),
        request.query().orElse(""),
        Head.PLAIN,
        Day.of(clock));
  }
}
