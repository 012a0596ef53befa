package org.cartulary.export.cerif;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.cartulary.export.record.SharedSchema;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/**
 * The schemas of OAI-PMH and of OpenAIRE CERIF at {@code ../shared/export}, strict. Tests that ask
 * for them are skipped where they are absent.
 */
public final class CerifSchemas {
  private static final Path FOLDER = Path.of("../shared/export");
  private static final Path CERIF = FOLDER.resolve("cerif");
  private static final Path OAI = FOLDER.resolve("oaipmh/schemas");
  private static final Path XML = CERIF.resolve("schemas/cached/xml.xsd");

  private final Map<CerifVersion, Schema> versions = new EnumMap<>(CerifVersion.class);

  private CerifSchemas() {}

  /** The schemas; the test that asks is skipped where they are absent. */
  public static CerifSchemas read() {
    String absent = "the schemas of CERIF are not at ../shared/export: skipped";
    if (!Files.isDirectory(CERIF)) {
      // Surefire keeps silent about a class that is skipped before its first test.
      System.out.println(absent);
    }
    Assumptions.assumeTrue(Files.isDirectory(CERIF), absent);
    return new CerifSchemas();
  }

  /**
   * What is wrong with an item, a {@code Service}, or a whole answer of OAI-PMH that holds such of
   * one version. Both versions at once would not do: they have vocabularies of the same names.
   */
  public List<String> problems(CerifVersion version, Source source) {
    return SharedSchema.problems(versions.computeIfAbsent(version, CerifSchemas::schema), source);
  }

  /** The profile, with what OAI-PMH needs, read from the disk alone. */
  private static Schema schema(CerifVersion version) {
    String folder =
        version == CerifVersion.V1_1 ? "cerif_profile_1_1/cerif_profile_1_1" : "schemas";
    try {
      return schema(CERIF.resolve(folder).resolve("openaire-cerif-profile.xsd"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Schema schema(Path profile) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    DOMImplementationLS inputs =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          if (base != null && base.startsWith("file:") && !systemId.startsWith("http")) {
            return null;
          }
          Path file = systemId.endsWith("xml.xsd") ? XML : OAI.resolve(lastOf(systemId));
          return input(inputs, file, systemId);
        });
    return factory.newSchema(
        Stream.concat(
                Stream.of("OAI-PMH.xsd", "oai-identifier.xsd", "oai_dc.xsd", "provenance.xsd")
                    .map(OAI::resolve),
                Stream.of(profile))
            .map(file -> new StreamSource(file.toFile()))
            .toArray(Source[]::new));
  }

  private static String lastOf(String address) {
    return Path.of(URI.create(address).getPath()).getFileName().toString();
  }

  private static LSInput input(DOMImplementationLS inputs, Path file, String systemId) {
    try {
      InputStream stream = Files.newInputStream(file);
      LSInput input = inputs.createLSInput();
      input.setByteStream(stream);
      input.setSystemId(systemId);
      return input;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
