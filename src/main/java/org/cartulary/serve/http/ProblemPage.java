package org.cartulary.serve.http;

/** What a browser shows of a problem. */
@FunctionalInterface
public interface ProblemPage {
  /** The page with the problem's status, in a language that the request asks for. */
  Reply of(Request request, ProblemDetails problem);
}
