package org.cartulary.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Our templates, compiled with the code; what they print is escaped for the place it stands in. */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.cartulary.serve.template");

  private Templates() {}

  /** What a template makes of {@code page} and {@code view}, in UTF-8. */
  static byte[] page(String template, Page page, Object view) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    ENGINE.render(template, Map.of("page", page, "view", view), html);
    return html.toByteArray();
  }
}
