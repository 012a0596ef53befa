package org.cartulary.serve.page;

import org.cartulary.serve.http.ProblemDetails;

/**
 * The page about a problem.
 *
 * @param site the site's title
 */
public record ProblemView(String site, ProblemDetails problem) {}
