package org.cartulary.export.xml;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML 1.0 in UTF-8, streaming. Characters that XML cannot hold become U+FFFD. Element names
 * may have a prefix ({@code oai:record}), which {@link #namespace} declared before.
 */
public final class XmlOut {
  private static final XMLOutputFactory FACTORY = factory();
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamWriter writer;

  private static XMLOutputFactory factory() {
    WstxOutputFactory factory = new WstxOutputFactory();
    // Our own tests validate what is written; checking it at each write would cost a third.
    factory.configureForSpeed();
    return factory;
  }

  private XmlOut(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /** Writes to a stream, which stays open. */
  public static XmlOut to(OutputStream out) throws XMLStreamException {
    return new XmlOut(FACTORY.createXMLStreamWriter(out, "UTF-8"));
  }

  /** Writes the XML declaration. */
  public XmlOut declaration() throws XMLStreamException {
    writer.writeStartDocument("UTF-8", "1.0");
    return this;
  }

  /** Starts an element. */
  public XmlOut start(String name) throws XMLStreamException {
    writer.writeStartElement(name);
    return this;
  }

  /** Starts an element and makes the namespace the default one within it. */
  public XmlOut start(String name, String namespace) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeDefaultNamespace(namespace);
    return this;
  }

  /** Declares a prefix on the element that was just started. */
  public XmlOut namespace(String prefix, String namespace) throws XMLStreamException {
    writer.writeNamespace(prefix, namespace);
    return this;
  }

  /** Declares where the schema of a namespace is, on the element that was just started. */
  public XmlOut schemaLocation(String namespace, String schema) throws XMLStreamException {
    writer.writeNamespace("xsi", XSI);
    writer.writeAttribute("xsi:schemaLocation", namespace + " " + schema);
    return this;
  }

  /** An attribute of the element that was just started; none where the value is null. */
  public XmlOut attribute(String name, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      writer.writeAttribute(name, XmlText.clean(value));
    }
    return this;
  }

  /** The language of the element that was just started; none where it is empty. */
  public XmlOut language(String tag) throws XMLStreamException {
    if (!tag.isEmpty()) {
      writer.writeAttribute("xml", XML, "lang", tag);
    }
    return this;
  }

  /** Text within the element. */
  public XmlOut text(String text) throws XMLStreamException {
    writer.writeCharacters(XmlText.clean(text));
    return this;
  }

  /** Ends the innermost element. */
  public XmlOut end() throws XMLStreamException {
    writer.writeEndElement();
    return this;
  }

  /** An element with text and nothing else; none where the text is null. */
  public XmlOut element(String name, @Nullable String text) throws XMLStreamException {
    if (text != null) {
      start(name).text(text).end();
    }
    return this;
  }

  /** Likewise, where there is a text. */
  public XmlOut element(String name, Optional<String> text) throws XMLStreamException {
    return element(name, text.orElse(null));
  }

  /** An element with text in a language. */
  public XmlOut element(String name, String text, String language) throws XMLStreamException {
    return start(name).language(language).text(text).end();
  }

  /**
   * Includes XML that was written before, as it is.
   *
   * @param stream the one that this writes to
   * @param fragment well-formed, in UTF-8, with all namespaces that it uses
   */
  public XmlOut include(OutputStream stream, ByteArrayOutputStream fragment)
      throws XMLStreamException, IOException {
    // Ends the start tag, which still waits for attributes.
    writer.writeCharacters("");
    writer.flush();
    fragment.writeTo(stream);
    return this;
  }

  /** Hands all that was written to the stream. */
  public void flush() throws XMLStreamException {
    writer.flush();
  }

  /** Ends all elements that are open and hands all to the stream. */
  public void finish() throws XMLStreamException {
    writer.writeEndDocument();
    writer.flush();
  }
}
