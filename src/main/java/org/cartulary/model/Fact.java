package org.cartulary.model;

/**
 * A value and where it stands. A fact whose evidence equals its record's has no passage of its own.
 *
 * @param <T> the kind of value
 */
public record Fact<T>(T value, Evidence evidence) {}
