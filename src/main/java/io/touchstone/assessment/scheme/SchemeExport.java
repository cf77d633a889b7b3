package io.touchstone.assessment.scheme;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Versions of schemes as a file, filtered as on their page. */
@Component
class SchemeExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("scheme", "assessment.scheme.scheme"),
            ExportColumn.text("version", "assessment.scheme.version"),
            ExportColumn.text("state", "assessment.scheme.state"),
            ExportColumn.text("title_zh", "assessment.scheme.title-zh"),
            ExportColumn.text("title_en", "assessment.scheme.title-en"),
            ExportColumn.integer("first_level", "assessment.scheme.first"),
            ExportColumn.integer("second_level", "assessment.scheme.second"),
            ExportColumn.integer("items", "assessment.scheme.items"),
            ExportColumn.text("sha256", "assessment.scheme.sha256"),
            ExportColumn.time("made_at", "assessment.scheme.made"),
            ExportColumn.time("published_at", "assessment.scheme.published"),
            ExportColumn.time("retired_at", "assessment.scheme.retired"));

    @Override
    public String name() {
        return "assessment-schemes";
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = new LinkedHashMap<>(chosen);
        filter.keySet().retainAll(List.of("state"));
        String sql = """
                select scheme, version, state, title_zh, title_en, first_level, second_level, items, sha256, made_at, published_at,
                       retired_at
                  from assessment_scheme_version
                """ + SchemeRows.where(filter) + " order by made_at desc, version_id desc";
        return new TableExport(name(), COLUMNS, sql, new LinkedHashMap<>(filter), filter);
    }
}
