package org.cartulary.serve.page;

import java.util.Optional;

/**
 * The page about a problem.
 *
 * @param title the kind of problem, in the page's language
 * @param advice what to do, in the page's language
 * @param detail what is wrong with this request, in English as machines get it too
 */
public record ProblemView(String title, Optional<String> advice, String detail) {}
