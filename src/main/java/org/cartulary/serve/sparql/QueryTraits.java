package org.cartulary.serve.sparql;

/**
 * What was seen in a query.
 *
 * @param repeatable whether it has the same answer whenever it is asked of the same data: no
 *     RAND(), NOW(), UUID()
 * @param unstoppable whether it has expressions of which one evaluation can take without end:
 *     regular expressions, products of numbers of any length
 * @param searchesTexts whether it has {@code text:query}
 */
record QueryTraits(boolean repeatable, boolean unstoppable, boolean searchesTexts) {}
