package org.cartulary.model;

/** A person's part in a grant. */
public record Participation(Person person, ParticipationRole role, Evidence evidence) {}
