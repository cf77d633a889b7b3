package io.touchstone.rulebook.rule;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Versions of rules as a file, filtered as on their page. */
@Component
class RuleExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("code", "rulebook.rule.code"),
            ExportColumn.integer("version", "rulebook.rule.version"),
            ExportColumn.text("state", "rulebook.rule.state"),
            ExportColumn.text("violation_class", "rulebook.rule.class"),
            ExportColumn.text("points", "rulebook.rule.points"),
            ExportColumn.text("title_zh", "rulebook.rule.title-zh"),
            ExportColumn.text("title_en", "rulebook.rule.title-en"),
            ExportColumn.text("text_zh", "rulebook.rule.text-zh"),
            ExportColumn.text("text_en", "rulebook.rule.text-en"),
            ExportColumn.text("source", "rulebook.rule.source"),
            ExportColumn.time("effective_from", "rulebook.rule.from"),
            ExportColumn.time("effective_to", "rulebook.rule.to"));

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String ability() {
        return RulePermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = RuleFilter.of(chosen);
        String sql = """
                select v.code, v.version, v.state, v.violation_class, v.terms ->> 'points' as points, v.title_zh, v.title_en, v.text_zh,
                       v.text_en, v.source, nullif(v.effective_from, '-infinity') as effective_from, v.effective_to
                """ + RuleReading.FROM + RuleFilter.where(filter) + " order by v.code, v.version";
        return new TableExport(name(), COLUMNS, sql, new LinkedHashMap<>(filter), filter);
    }
}
