package org.cartulary.store.federation;

/**
 * A collaborator that was asked and gave no answer that can be used, so that a result lacks what it
 * would have said.
 *
 * @param collaborator who
 * @param reason why, in words
 */
public record Silence(Collaborator collaborator, String reason) {

  /** "University of the North: north.example.org did not answer in time". */
  public String inWords() {
    return collaborator.title() + ": " + reason;
  }
}
