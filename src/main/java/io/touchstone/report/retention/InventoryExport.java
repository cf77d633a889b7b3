package io.touchstone.report.retention;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.report.ReportPermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The inventory of personal data as a file, filtered as on its page. */
@Component
class InventoryExport implements ExportSource {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("table_name", "retention.table"),
            ExportColumn.text("column_name", "retention.column"),
            ExportColumn.text("class", "retention.class"),
            ExportColumn.text("purpose_zh", "retention.purpose-zh"),
            ExportColumn.text("purpose_en", "retention.purpose-en"),
            ExportColumn.text("term", "retention.term"),
            ExportColumn.text("ending", "retention.ending"),
            ExportColumn.text("basis_zh", "retention.basis-zh"),
            ExportColumn.text("basis_en", "retention.basis-en"));

    private static final String SQL = """
            select r."table" as table_name, r."column" as column_name, r.class, r.purpose_zh, r.purpose_en, r.term, r.ending,
                   r.basis_zh, r.basis_en
              from json_to_recordset(:lines::json) as r ("table" text, "column" text, class text, purpose_zh text,
                   purpose_en text, term text, ending text, basis_zh text, basis_en text)
             order by 1, 2""";

    private final Inventory inventory;
    private final MessageSource messages;
    private final JsonMapper json;

    InventoryExport(Inventory inventory, MessageSource messages, JsonMapper json) {
        this.inventory = inventory;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String name() {
        return "personal-data";
    }

    @Override
    public String ability() {
        return ReportPermissions.RETENTION;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        InventoryFilter filter = InventoryFilter.of(chosen);
        List<Map<String, String>> lines =
                inventory.lines(filter).stream().map(this::written).toList();
        return new TableExport(name(), COLUMNS, SQL, Map.of("lines", json.writeValueAsString(lines)), filter.words());
    }

    /** In both languages, so that the file is the same whoever asks for it. */
    private Map<String, String> written(InventoryLine line) {
        String term = line.term().word();
        return Map.of(
                "table", line.table(),
                "column", line.column(),
                "class", line.dataClass().word(),
                "purpose_zh", text("purpose." + line.purpose(), CHINESE),
                "purpose_en", text("purpose." + line.purpose(), Locale.ENGLISH),
                "term", term,
                "ending", line.term().ending().word(),
                "basis_zh", text("basis." + term, CHINESE),
                "basis_en", text("basis." + term, Locale.ENGLISH));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("retention." + key, null, locale);
    }
}
