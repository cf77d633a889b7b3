package io.touchstone.intake.domain;

import io.touchstone.intake.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column stands where in a file; a header that is not exactly of its kind fails the whole file. */
final class FileHeader {

    private FileHeader() {}

    /** The checks of the file's columns, in the file's order. */
    static List<FieldCheck> read(CsvReader rows, List<Column> columns) throws IOException {
        if (!rows.next()) {
            throw new BadFile(BadFile.Code.EMPTY, "the file has no header");
        }
        if (rows.isTooLong()) {
            throw new BadFile(BadFile.Code.UNKNOWN_COLUMN, "the header is longer than a row may be");
        }
        Map<String, Column> open = new LinkedHashMap<>();
        columns.forEach(column -> open.put(column.name(), column));
        List<FieldCheck> checks = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.fields(), columns.size() + 1); i++) {
            checks.add(new FieldCheck(take(rows.text(i), open, columns)));
        }
        open.values().stream().filter(Column::required).findFirst().ifPresent(column -> {
            throw new BadFile(BadFile.Code.MISSING_COLUMN, "a required column is missing", column.name());
        });
        return checks;
    }

    private static Column take(String name, Map<String, Column> open, List<Column> columns) {
        Column column = open.remove(name);
        if (column != null) {
            return column;
        }
        boolean isTaken = columns.stream().anyMatch(known -> known.name().equals(name));
        throw isTaken
                ? new BadFile(BadFile.Code.DUPLICATE_COLUMN, "a column stands there twice", name)
                : new BadFile(BadFile.Code.UNKNOWN_COLUMN, "no such column in files of this kind", name);
    }
}
