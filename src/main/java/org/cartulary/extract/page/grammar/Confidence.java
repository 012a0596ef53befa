package org.cartulary.extract.page.grammar;

/** How sure each rule is: a fixed figure per rule, not a probability. */
public final class Confidence {
  /** A labelled field or an explicit cue: "PI: X", "No. 123". */
  public static final double LABELLED = 0.98;

  /** A shape that hardly anything else has: a range of dates, an award number of a known funder. */
  public static final double UNMISTAKABLE = 0.97;

  /** A cue phrase in prose: "led by X". */
  public static final double CUE = 0.93;

  /** The place in an entry: the title after the colon. */
  public static final double POSITION = 0.92;

  /** A label of a vocabulary in the text. */
  public static final double LABEL = 0.9;

  /** A generic shape at a telling place: an unknown funder's number in parentheses. */
  public static final double SHAPE = 0.85;

  /** What a heading says of what stands under it. */
  public static final double HEADING = 0.9;

  /** What follows from whose page it is. */
  public static final double PAGE = 0.8;

  /** A free phrase after a cue: "focuses on X". */
  public static final double PHRASE = 0.7;

  private Confidence() {}
}
