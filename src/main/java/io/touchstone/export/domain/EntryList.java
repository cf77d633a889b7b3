package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register, newest first; ids grow with time, so they are the key of the page. */
@Component
class EntryList {

    static final String NEWEST = " order by at desc, entry_id desc";

    private final JdbcClient jdbc;
    private final ExportEntryRows rows;

    EntryList(JdbcClient jdbc, ExportEntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    KeysetPage<ExportEntry> page(EntryFilter filter, Actor reader, @Nullable String cursor, int limit) {
        Map<String, Object> values = new HashMap<>(filter.words());
        values.put("reader", reader.id());
        values.put("limit", limit + 1);
        String beyond = Cursor.beyond(cursor, values, " and (at, entry_id) < (:at::timestamptz, :id::uuid)");
        List<ExportEntry> found = jdbc.sql("select " + ExportEntryRows.COLUMNS + " from export_entry" + filter.where()
                        + beyond + NEWEST + " limit :limit")
                .params(values)
                .query(rows::entry)
                .list();
        return KeysetPage.cut(
                found, limit, entry -> List.of(entry.at().toString(), entry.id().toString()));
    }
}
