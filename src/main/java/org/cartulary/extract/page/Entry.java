package org.cartulary.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.extract.page.document.Block;
import org.cartulary.extract.page.document.Passage;
import org.cartulary.extract.page.document.Sections;
import org.cartulary.model.Fact;
import org.cartulary.model.GrantStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a page says in one place of one thing that may be a grant.
 *
 * @param head the line or item that names it; null where it is nothing but fields
 * @param body what follows, in order
 * @param fields labelled values
 * @param section what the heading above lists
 * @param status the state that the heading above says, or null
 */
record Entry(
    @Nullable Passage head,
    List<Passage> body,
    List<Block.Field> fields,
    Sections.Kind section,
    @Nullable Fact<GrantStatus> status) {
  Entry {
    body = List.copyOf(body);
    fields = List.copyOf(fields);
  }

  /** All its passages, in order. */
  List<Passage> passages() {
    List<Passage> all = new ArrayList<>();
    if (head != null) {
      all.add(head);
    }
    fields.forEach(field -> all.add(field.text()));
    all.addAll(body);
    return all;
  }
}
