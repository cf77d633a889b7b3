package io.touchstone.rulebook.library;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.rulebook.rule.RulePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Standards and commitments as a file, a row a clause, filtered as on their page. */
@Component
class StandardExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("code", "rulebook.rule.code"),
            ExportColumn.text("kind", "rulebook.document.kind"),
            ExportColumn.integer("version", "rulebook.rule.version"),
            ExportColumn.text("state", "rulebook.rule.state"),
            ExportColumn.text("title_zh", "rulebook.rule.title-zh"),
            ExportColumn.text("title_en", "rulebook.rule.title-en"),
            ExportColumn.text("clause", "rulebook.document.number"),
            ExportColumn.text("clause_zh", "rulebook.rule.text-zh"),
            ExportColumn.text("clause_en", "rulebook.rule.text-en"),
            ExportColumn.text("source", "rulebook.rule.source"),
            ExportColumn.time("effective_from", "rulebook.rule.from"));

    @Override
    public String name() {
        return "library";
    }

    @Override
    public String ability() {
        return RulePermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = DocumentKind.COMMITMENT.word().equals(chosen.get("kind"))
                ? LibraryFilter.commitments(chosen)
                : LibraryFilter.standards(chosen);
        String sql = """
                select v.code, d.kind, v.version, v.state, v.title_zh, v.title_en, c.value ->> 'number' as clause,
                       c.value -> 'words' ->> 'zh' as clause_zh, c.value -> 'words' ->> 'en' as clause_en, v.source, v.effective_from
                """ + LibraryRows.FROM
                + " cross join lateral jsonb_array_elements(v.clauses) with ordinality c(value, place)"
                + LibraryFilter.where(filter) + " order by v.code, v.version, c.place";
        return new TableExport(name(), COLUMNS, sql, new LinkedHashMap<>(filter), filter);
    }
}
