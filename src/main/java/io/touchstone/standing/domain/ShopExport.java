package io.touchstone.standing.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.standing.domain.ShopQuery.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The merchant list as a file: exactly the rows of the list as it is filtered, in its order. */
@Component
class ShopExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("merchant_id", "standing.export.merchant_id"),
            ExportColumn.text("name", "standing.export.name"),
            ExportColumn.text("category_code", "standing.export.category_code"),
            ExportColumn.text("state", "standing.export.state"),
            ExportColumn.text("tier", "standing.export.tier"),
            ExportColumn.integer("level_rank", "standing.export.level_rank"),
            ExportColumn.integer("points", "standing.export.points"),
            ExportColumn.decimal("positive_rate", "standing.export.positive_rate"),
            ExportColumn.decimal("description", "standing.export.description"),
            ExportColumn.decimal("service", "standing.export.service"),
            ExportColumn.decimal("logistics", "standing.export.logistics"));

    @Override
    public String name() {
        return "merchants";
    }

    @Override
    public String ability() {
        return StandingPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        ShopListWords words = ShopListWords.of(filter);
        Statement statement = ShopQuery.all(words.filter(), words.sort());
        Map<String, Object> parameters = new LinkedHashMap<>();
        String sql = named(statement, parameters);
        return new TableExport("merchants", COLUMNS, sql, parameters, words.parameters());
    }

    /** The list's statement has its arguments in order; an export wants names for them. */
    private static String named(Statement statement, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        int from = 0;
        for (Object argument : statement.arguments()) {
            int at = statement.sql().indexOf('?', from);
            String name = "p" + parameters.size();
            sql.append(statement.sql(), from, at).append(':').append(name);
            parameters.put(name, argument);
            from = at + 1;
        }
        return sql.append(statement.sql().substring(from)).toString();
    }
}
