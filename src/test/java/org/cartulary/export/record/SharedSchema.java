package org.cartulary.export.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A schema at {@code ../shared/export}, read from the disk alone. */
public final class SharedSchema {
  private static final Path FOLDER = Path.of("../shared/export");
  private static final Path XML = FOLDER.resolve("cerif/schemas/cached/xml.xsd");

  private final Schema schema;

  private SharedSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * A schema; the test that asks is skipped where it is absent.
   *
   * @param path below {@code ../shared/export}; what it imports lies beside it, by its last name
   */
  public static SharedSchema at(String path) {
    Path file = FOLDER.resolve(path);
    String absent = file + " is absent: skipped";
    if (!Files.exists(file)) {
      // Surefire keeps silent about a class that is skipped before its first test.
      System.out.println(absent);
    }
    Assumptions.assumeTrue(Files.exists(file), absent);
    try {
      return new SharedSchema(read(file));
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static Schema read(Path schema) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    DOMImplementationLS inputs =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          if (!systemId.startsWith("http") && !systemId.endsWith("xml.xsd")) {
            return null;
          }
          String name = Path.of(URI.create(systemId).getPath()).getFileName().toString();
          return input(
              inputs, name.equals("xml.xsd") ? XML : schema.resolveSibling(name), systemId);
        });
    return factory.newSchema(schema.toFile());
  }

  private static LSInput input(DOMImplementationLS inputs, Path file, String systemId) {
    try {
      LSInput input = inputs.createLSInput();
      input.setByteStream(Files.newInputStream(file));
      input.setSystemId(systemId);
      return input;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an element. */
  public List<String> problems(Element element) {
    List<String> problems = new ArrayList<>(problems(schema, new DOMSource(element)));
    if (!problems.isEmpty()) {
      problems.add(CanonicalXml.of(element));
    }
    return problems;
  }

  /** What is wrong with something by a schema. */
  public static List<String> problems(Schema schema, Source source) {
    List<String> problems = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            problems.add(e.getMessage());
          }

          @Override
          public void error(SAXParseException e) {
            problems.add(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    try {
      validator.validate(source);
    } catch (SAXException e) {
      problems.add("not well-formed: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems;
  }
}
