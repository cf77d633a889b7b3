package io.touchstone.merchant.review;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.merchant.review.QueueList.Reader;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The queue as a file, filtered as on its page. */
@Component
class QueueExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "merchant.review.number"),
            ExportColumn.text("shop_name", "merchant.review.shop"),
            ExportColumn.text("company_name", "merchant.review.company"),
            ExportColumn.text("shop_type", "merchant.review.shop-type"),
            ExportColumn.text("state", "merchant.review.state"),
            ExportColumn.text("high_risk", "merchant.review.high-risk"),
            ExportColumn.integer("round", "merchant.review.round"),
            ExportColumn.time("submitted_at", "merchant.review.submitted-at"),
            ExportColumn.time("due_at", "merchant.review.due-at"));

    private final QueueList list;
    private final Clock clock;

    QueueExport(QueueList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public String ability() {
        return ReviewPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        QueueFilter filter = QueueFilter.of(chosen);
        String reader = chosen.getOrDefault("reader", "");
        QueueQuery.Statement query = QueueQuery.all(
                filter, list.below(filter), new Reader(reader, !reader.isEmpty(), clock.instant(), Locale.ROOT));
        String sql = "select q.number, q.shop_name, q.company_name, q.shop_type, q.state, q.high_risk::text, q.round,"
                + " q.submitted_at, q.due_at from (" + query.sql() + ") q";
        Map<String, Object> values = new LinkedHashMap<>(query.values());
        values.put("now", clock.instant());
        return new TableExport(name(), COLUMNS, sql, values, filter.words());
    }
}
