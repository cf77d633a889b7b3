package io.touchstone.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a small workbook.
 *
 * @param name in the reader's language, unlike those of the other sheets within its first 31 characters
 * @param rows a value for each column as text, null for none: numbers plain, days as {@code 2026-03-01}, times as
 *     {@code 2026-03-01 09:00:00}
 */
public record BookSheet(String name, List<ExportColumn> columns, List<List<@Nullable String>> rows) {

    public BookSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<@Nullable String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + name + " has " + row.size() + " values");
            }
        }
    }
}
