package org.cartulary.store.query;

import java.util.Optional;

/**
 * A parameter of a query.
 *
 * @param name the query's variable that it replaces, without the question mark
 * @param type what it takes
 * @param description what it means
 * @param defaultValue what it is when it is not given; without one it must be given
 */
public record Parameter(
    String name, ParameterType type, String description, Optional<String> defaultValue) {}
