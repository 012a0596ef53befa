package org.cartulary.serve.page;

import java.util.Optional;

/**
 * The page about a problem.
 *
 * @param title the kind of problem, in the page's language
 * @param advice what to do, in the page's language
 * @param detail what is wrong with this request, in English as machines get it too
 * @param retry when to try again
 * @param request by which an operator finds it in the log
 */
public record ProblemView(
    String title,
    Optional<String> advice,
    String detail,
    Optional<String> retry,
    Optional<String> request) {}
