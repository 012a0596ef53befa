package org.cartulary.extract.page.document;

/** A block of a document. */
public sealed interface Block {

  /** The block's words; for a field those of its value. */
  Passage text();

  /**
   * The heading of a section.
   *
   * @param level from 1; a heading holds what follows up to the next of its level or a lower number
   */
  record Heading(int level, Passage text) implements Block {}

  /** A line that stands for itself and names what follows: "Programme: Title (NUMBER)". */
  record Title(Passage text) implements Block {}

  /** Prose, or a line of facts. */
  record Paragraph(Passage text) implements Block {}

  /**
   * An item of a list.
   *
   * @param depth how far it is set in: 0, 1, …
   */
  record Item(int depth, Passage text) implements Block {}

  /**
   * A labelled value: "Role: PI".
   *
   * @param kind the kind of field in the lexicon: "field-role", "role-pi"
   * @param opens whether it starts a new group of fields
   */
  record Field(String kind, boolean opens, Passage text) implements Block {}
}
