package io.touchstone.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table to be written out: a query and what its columns are.
 *
 * @param name becomes the file's name, such as {@code merchants}
 * @param sql a select that names its columns as {@code columns} do, in any order, with parameters as {@code :name}; write a
 *     cast as {@code ::type} directly after a name or value. It is never made of what somebody typed
 * @param parameters values of the query: text, whole and decimal numbers, booleans, instants, dates and lists of texts
 * @param filter what the reader chose, as shown in the file's information
 */
public record TableExport(
        String name, List<ExportColumn> columns, String sql, Map<String, ?> parameters, Map<String, String> filter) {

    public TableExport {
        columns = List.copyOf(columns);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        filter = Collections.unmodifiableMap(new LinkedHashMap<>(filter));
    }
}
