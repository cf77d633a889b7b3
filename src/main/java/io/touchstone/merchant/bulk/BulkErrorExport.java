package io.touchstone.merchant.bulk;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is wrong in a file of shops, as a file to work through. */
@Component
class BulkErrorExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("cell", "merchant.bulk.cell"),
            ExportColumn.text("field", "merchant.bulk.column"),
            ExportColumn.text("code", "merchant.bulk.fault"),
            ExportColumn.text("value", "merchant.bulk.value"));

    @Override
    public String name() {
        return "bulk-errors";
    }

    @Override
    public String ability() {
        return BulkPermissions.ABILITY;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        String file = filter.getOrDefault("file", "");
        return new TableExport("errors", COLUMNS, """
                select cell, field, code, value from merchant_bulk_error
                 where bulk_id::text = :file order by position
                """, Map.of("file", file), Map.of("file", file));
    }
}
