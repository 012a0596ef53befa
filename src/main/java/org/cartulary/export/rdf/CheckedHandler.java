package org.cartulary.export.rdf;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/** Names the statement that a writer cannot write, or would write so that no parser reads it. */
final class CheckedHandler extends RDFHandlerWrapper {
  private final RdfFormat format;

  CheckedHandler(RdfFormat format, RDFHandler writer) {
    super(writer);
    this.format = format;
  }

  @Override
  public void handleStatement(Statement statement) {
    if (format.isXml() && !isXmlText(statement.getObject().stringValue())) {
      throw new UnwritableException(
          format, statement, "XML has no way to write one of its characters", null);
    }
    try {
      super.handleStatement(statement);
    } catch (RDFHandlerException e) {
      if (e.getCause() != null) {
        throw e;
      }
      throw new UnwritableException(format, statement, String.valueOf(e.getMessage()), e);
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isXmlText(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isXmlCharacter(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isXmlCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
