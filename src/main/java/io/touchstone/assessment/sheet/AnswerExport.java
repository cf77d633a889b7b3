package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers of an assessment as a file, in the order of the scheme; people stand in it by their account's id. */
@Component
class AnswerExport implements ExportSource {

    private static final List<String> FILTERS = List.of("assessment", "indicator", "state");

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("number", "sheet.number"),
            ExportColumn.text("indicator", "sheet.section"),
            ExportColumn.text("item", "sheet.item"),
            ExportColumn.text("state", "sheet.state"),
            ExportColumn.integer("points", "sheet.points"),
            ExportColumn.text("reason", "sheet.reason"),
            ExportColumn.text("note", "sheet.note"),
            ExportColumn.integer("pieces", "sheet.evidence"),
            ExportColumn.text("carried_item", "sheet.carried-item"),
            ExportColumn.text("answered_by", "sheet.answered-by"),
            ExportColumn.time("answered_at", "sheet.answered-at"),
            ExportColumn.text("reviewed_by", "sheet.reviewed-by"),
            ExportColumn.time("reviewed_at", "sheet.reviewed-at"),
            ExportColumn.text("review_words", "sheet.review-words"));

    @Override
    public String name() {
        return "assessment-answers";
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        Map<String, String> filter = new LinkedHashMap<>(chosen);
        filter.keySet().retainAll(FILTERS);
        // Without the number of one assessment there is nothing to write; it never means all of them.
        filter.putIfAbsent("assessment", "");
        StringBuilder sql = new StringBuilder("""
                select s.number, a.indicator, a.item, a.state, a.points, a.reason, a.note,
                       (select count(*) from assessment_evidence e
                         where e.assessment_id = a.assessment_id and e.item = a.item and e.struck_at is null) as pieces,
                       a.carried_item, a.answered_by::text as answered_by, a.answered_at, a.reviewed_by::text as reviewed_by,
                       a.reviewed_at, a.review_words
                  from assessment_answer a join assessment_sheet s using (assessment_id) where s.number = :assessment
                """);
        if (filter.containsKey("indicator")) {
            sql.append(" and a.indicator = :indicator");
        }
        if (filter.containsKey("state")) {
            sql.append(" and a.state = :state");
        }
        return new TableExport(
                name(), COLUMNS, sql.append(" order by a.position").toString(), new LinkedHashMap<>(filter), filter);
    }
}
