package org.cartulary.store.query;

/**
 * What is wrong with one argument of a query.
 *
 * @param parameter its name
 * @param message what is wrong with it
 * @param advice what to do about it
 */
public record ArgumentProblem(String parameter, String message, String advice) {}
