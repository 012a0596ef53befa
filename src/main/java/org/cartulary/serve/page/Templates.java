package org.cartulary.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/** Our templates, compiled with the code; what they print is escaped for the place it stands in. */
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.cartulary.serve.template");

  private Templates() {}

  /** tmp. */
  public static byte[] page(String template, java.util.Map<String, Object> views) {
    StringOutput page = new StringOutput();
    ENGINE.render(template, views, page);
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The page that a template makes of its view, in UTF-8. */
  public static byte[] page(String template, Object view) {
    StringOutput page = new StringOutput();
    ENGINE.render(template, view, page);
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }
}
