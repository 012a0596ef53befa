package org.cartulary.serve.http;

/** What a browser shows of a problem. */
@FunctionalInterface
public interface ProblemPage {
  /** The page, as HTML in UTF-8, in a language that the request asks for. */
  byte[] of(Request request, ProblemDetails problem);
}
