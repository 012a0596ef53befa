package org.cartulary.serve.http;

/** Leads to another address of this site, in the language that the address names. */
public final class Redirect implements Handler {
  private final int status;
  private final String path;

  /**
   * A redirection.
   *
   * @param status such as 301 or 303
   */
  public Redirect(int status, String path) {
    this.status = status;
    this.path = path;
  }

  @Override
  public Reply handle(Request request) {
    return Reply.empty(status)
        .with("Location", path + Languages.named(request))
        .with("Cache-Control", "public, no-cache");
  }
}
