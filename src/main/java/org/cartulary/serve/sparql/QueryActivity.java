package org.cartulary.serve.sparql;

/**
 * What an endpoint's queries are doing, and what became of them since it started.
 *
 * @param running how many run now
 * @param waiting how many wait for a place
 * @param refused how many were refused because too many ran and waited
 * @param timedOut how many ran out of time
 * @param outOfMemory how many were stopped because they took too much memory
 * @param abandoned how many were stopped because their clients had gone
 */
public record QueryActivity(
    int running, int waiting, long refused, long timedOut, long outOfMemory, long abandoned) {}
