package io.touchstone.assessment.result;

import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.kernel.Fraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a result: how much evidence each item has, and the subject's other results. */
@Component
class ScoreRows {

    /** More a page does not offer to compare with. */
    private static final int OTHERS_MAX = 20;

    private final JdbcClient jdbc;

    ScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item; what was struck out does not count. */
    Map<String, Integer> evidence(FrozenAssessment assessment) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select item, count(*) as pieces from assessment_evidence"
                        + " where assessment_id = ? and struck_at is null group by item")
                .param(assessment.id().id())
                .query(row -> {
                    counts.put(row.getString("item"), row.getInt("pieces"));
                });
        return counts;
    }

    /** The certificate whose stars rest on it, now or before. */
    Optional<String> certificate(FrozenAssessment assessment) {
        return jdbc.sql(
                        "select c.number from assessment_certificate_line l join assessment_certificate c using (certificate_id)"
                                + " where l.assessment = ?")
                .param(assessment.number())
                .query(String.class)
                .optional();
    }

    /** The latest first. */
    List<OtherResult> others(FrozenAssessment assessment) {
        return jdbc.sql("""
                        select number, scheme, scheme_version, period_from, period_to, total_numerator, total_denominator, stars
                        from assessment_sheet where state = 'frozen' and subject = :subject and number <> :number
                        order by frozen_at desc limit :most
                        """)
                .param("subject", assessment.subject())
                .param("number", assessment.number())
                .param("most", OTHERS_MAX)
                .query((row, i) -> new OtherResult(
                        row.getString("number"),
                        row.getString("scheme") + "/" + row.getString("scheme_version"),
                        row.getDate("period_from").toLocalDate(),
                        row.getDate("period_to").toLocalDate(),
                        new Fraction(
                                row.getBigDecimal("total_numerator").toBigIntegerExact(),
                                row.getBigDecimal("total_denominator").toBigIntegerExact()),
                        row.getInt("stars")))
                .list();
    }
}
