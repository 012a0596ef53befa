package org.cartulary.store.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Where a grant stands on a given day: by its dates, and, where it has no end, by what its source
 * says. A grant of which neither tells has no status.
 */
public enum Status {
  ONGOING,
  PLANNED,
  COMPLETED;

  /** Its name as a parameter, such as {@code ongoing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that name. */
  public static Optional<Status> of(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  /**
   * The grants of this status on a day.
   *
   * @param day as {@link Days} counts
   */
  Query on(int day) {
    Query later = IntPoint.newRangeQuery(Fields.START, day + 1, Integer.MAX_VALUE);
    if (this == PLANNED) {
      return later;
    }
    Query byEnd =
        this == ONGOING
            ? IntPoint.newRangeQuery(Fields.END, day, Integer.MAX_VALUE)
            : IntPoint.newRangeQuery(Fields.END, 0, day - 1);
    return new BooleanQuery.Builder()
        .add(byEnd, Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.STATED, code())), Occur.SHOULD)
        .add(later, Occur.MUST_NOT)
        .build();
  }
}
