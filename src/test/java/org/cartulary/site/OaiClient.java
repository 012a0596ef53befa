package org.cartulary.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Asks an OAI-PMH endpoint. */
final class OaiClient {
  static final String NS = "http://www.openarchives.org/OAI/2.0/";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;

  OaiClient(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Names and values in turn, as they are sent. */
  static String form(String... arguments) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < arguments.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(arguments[i])
          .append('=')
          .append(URLEncoder.encode(arguments[i + 1], UTF_8));
    }
    return form.toString();
  }

  /** The answer to a request by GET. */
  Document get(String... arguments) {
    return document(
        send(HttpRequest.newBuilder(URI.create(endpoint + "?" + form(arguments))).GET().build()));
  }

  /** The answer to the same by POST. */
  Document post(String... arguments) {
    return document(
        send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(arguments)))
                .build()));
  }

  /** All pages of a list. */
  List<Document> pages(String verb, String... arguments) {
    List<String> first = new ArrayList<>(List.of("verb", verb));
    first.addAll(List.of(arguments));
    List<Document> pages = new ArrayList<>(List.of(get(first.toArray(String[]::new))));
    Optional<String> token = token(pages.get(0));
    while (token.isPresent()) {
      pages.add(get("verb", verb, "resumptionToken", token.get()));
      token = token(pages.get(pages.size() - 1));
    }
    return pages;
  }

  /** With what the next page of a list is had, if there is one. */
  static Optional<String> token(Document page) {
    return texts(page, "resumptionToken").stream().filter(text -> !text.isEmpty()).findFirst();
  }

  /** The code of the error that an answer says, if it says one. */
  static Optional<String> error(Document answer) {
    return elements(answer, "error").stream().map(error -> error.getAttribute("code")).findFirst();
  }

  /** The elements of OAI-PMH of that name, wherever they are. */
  static List<Element> elements(Document answer, String name) {
    NodeList found = answer.getElementsByTagNameNS(NS, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static List<String> texts(Document answer, String name) {
    return elements(answer, name).stream().map(Element::getTextContent).toList();
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document document(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          response.statusCode() + ": " + new String(response.body(), UTF_8));
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(new String(response.body(), UTF_8), e);
    }
  }
}
