package io.touchstone.assessment.live;

import io.touchstone.assessment.AssessmentPermissions;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every reckoning of a subject with each item that it looked at, as a file. */
@Component
class LivingExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("subject", "assessment.living.subject"),
            ExportColumn.text("assessment", "assessment.living.assessment"),
            ExportColumn.time("taken_at", "assessment.living.taken"),
            ExportColumn.text("then_total", "assessment.living.then.exact"),
            ExportColumn.integer("then_stars", "assessment.living.then.stars"),
            ExportColumn.text("total", "assessment.living.now.exact"),
            ExportColumn.integer("stars", "assessment.living.now.stars"),
            ExportColumn.text("item", "assessment.living.item"),
            ExportColumn.text("figure", "assessment.live.code"),
            ExportColumn.integer("days", "assessment.living.days"),
            ExportColumn.text("state", "assessment.living.state"),
            ExportColumn.integer("then_points", "assessment.living.points.then"),
            ExportColumn.integer("points", "assessment.living.points.now"),
            ExportColumn.decimal("value", "assessment.live.value"),
            ExportColumn.integer("of_rows", "assessment.live.rows"),
            ExportColumn.text("effect", "assessment.living.effect"));

    @Override
    public String name() {
        return "assessment-living";
    }

    @Override
    public String ability() {
        return AssessmentPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String subject = chosen.getOrDefault("subject", "");
        return new TableExport(
                name(),
                COLUMNS,
                "select l.subject, l.assessment, l.taken_at, l.then_total, l.then_stars, l.total, l.stars, i.item, i.figure, i.days,"
                        + " i.state, i.then_points, i.points, i.value, i.of_rows, i.effect"
                        + " from assessment_living l left join assessment_living_item i using (living_id)"
                        + " where :subject in ('', l.subject) order by l.subject, l.taken_at desc, l.living_id desc, i.item",
                Map.of("subject", subject),
                Map.of("subject", subject));
    }
}
