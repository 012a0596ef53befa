package org.cartulary.serve.editor;

import java.util.List;
import org.cartulary.serve.page.Value;

/**
 * An answer as a table.
 *
 * @param query what was asked, to be changed and asked again
 * @param columns their names
 * @param rows the first rows; a cell without a value is empty
 * @param count how many rows there are
 * @param forms the same as data
 */
public record ResultView(
    String query, List<String> columns, List<List<Value>> rows, int count, List<Value> forms) {}
