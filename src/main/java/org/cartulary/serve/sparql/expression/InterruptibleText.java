package org.cartulary.serve.sparql.expression;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/**
 * A text that can be read until a signal is given. A regular expression that goes back and forth
 * without end (as {@code (x+x+)+y} does) reads it character by character all the time, so this is
 * where it can be stopped.
 */
final class InterruptibleText implements CharSequence {
  /** The signal is looked at once in so many readings, a power of two. */
  private static final int EVERY = 1 << 10;

  private final String text;
  private final AtomicBoolean signal;
  private int readings;

  InterruptibleText(String text, AtomicBoolean signal) {
    this.text = text;
    this.signal = signal;
  }

  @Override
  public char charAt(int index) {
    readings++;
    if ((readings & (EVERY - 1)) == 0 && signal.get()) {
      throw new QueryCancelledException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
