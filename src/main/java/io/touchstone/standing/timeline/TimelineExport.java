package io.touchstone.standing.timeline;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.Merchants;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A merchant’s timeline as a file, of the parts that whoever asks may see; what happened is written as its stable key. */
@Component
class TimelineExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.time("at", "standing.export.at"),
            ExportColumn.text("kind", "standing.export.kind-of"),
            ExportColumn.text("what", "standing.export.what"),
            ExportColumn.text("args", "standing.export.args"),
            ExportColumn.text("subject", "standing.export.subject"),
            ExportColumn.text("words", "standing.export.words"),
            ExportColumn.integer("amount_minor", "standing.export.amount_minor"),
            ExportColumn.text("currency", "standing.export.currency"),
            ExportColumn.text("id", "standing.export.id"),
            ExportColumn.text("undoes", "standing.export.undoes"));

    private final TimelineSql sql;
    private final Merchants merchants;
    private final ReaderAbilities reader;
    private final Clock clock;

    TimelineExport(TimelineSql sql, Merchants merchants, ReaderAbilities reader, Clock clock) {
        this.sql = sql;
        this.merchants = merchants;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "merchant-timeline";
    }

    @Override
    public String ability() {
        return "standing:read";
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        String asked = filter.getOrDefault("merchant", "");
        String merchant = merchants
                .find(asked)
                .orElseThrow(() -> new NotFound("merchant", asked))
                .merchantId();
        Map<String, String> shown = new LinkedHashMap<>(Map.of("merchant", merchant));
        String kind = filter.get("kind");
        if (kind != null && sql.kinds(reader::may).contains(kind)) {
            shown.put("kind", kind);
        }
        String statement =
                "select at, kind, what, array_to_string(args, ' ') as args, subject, words, amount_minor, currency, id, undoes"
                        + " from " + sql.entries(shown.get("kind"), reader::may) + " order by at, id";
        return new TableExport(
                name(),
                COLUMNS,
                statement,
                Map.of("merchant", merchant, "zone", sql.zone(), "until", clock.instant()),
                shown);
    }
}
