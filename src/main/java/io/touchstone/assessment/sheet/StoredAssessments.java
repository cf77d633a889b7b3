package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.kernel.Fraction;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads frozen assessments with all their answers: one query for the sheets, one for the answers of all of them. */
@Component
class StoredAssessments implements Assessments {

    private static final String SELECT = """
            select s.*, u.name_zh, u.name_en from assessment_sheet s join assessment_subject u using (subject) where s.state = 'frozen'
            """;

    private final JdbcClient jdbc;

    StoredAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OfSheet(UUID assessment, Answered answered) {}

    @Override
    public Optional<FrozenAssessment> frozen(String number) {
        List<FrozenAssessment> found = jdbc.sql(SELECT + " and s.number = ?")
                .param(number)
                .query((row, i) -> frozen(row, List.of()))
                .list();
        return withAnswers(found).stream().findFirst();
    }

    @Override
    public List<FrozenAssessment> frozenOf(String subject, int atMost) {
        List<FrozenAssessment> found = jdbc.sql(
                        SELECT + " and s.subject = ? order by s.frozen_at desc, s.assessment_id desc limit ?")
                .param(subject)
                .param(atMost)
                .query((row, i) -> frozen(row, List.of()))
                .list();
        return withAnswers(found);
    }

    /** In the scheme's order. */
    List<Answered> answers(AssessmentId id) {
        return answers(List.of(id.id())).stream().map(OfSheet::answered).toList();
    }

    private List<FrozenAssessment> withAnswers(List<FrozenAssessment> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<Answered>> answers = answers(
                        bare.stream().map(one -> one.id().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        OfSheet::assessment, Collectors.mapping(OfSheet::answered, Collectors.toList())));
        return bare.stream()
                .map(one -> one.with(answers.getOrDefault(one.id().id(), List.of())))
                .toList();
    }

    private List<OfSheet> answers(List<UUID> ids) {
        return jdbc.sql("select assessment_id, item, points, reason from assessment_answer"
                        + " where assessment_id in (:ids) order by assessment_id, position")
                .param("ids", ids)
                .query((row, i) -> new OfSheet(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        new Answered(row.getString(2), row.getObject(3, Integer.class), row.getString(4))))
                .list();
    }

    private static FrozenAssessment frozen(ResultSet row, List<Answered> answers) throws SQLException {
        return new FrozenAssessment(
                new AssessmentId(Objects.requireNonNull(row.getObject("assessment_id", UUID.class))),
                row.getString("number"),
                row.getString("subject"),
                new Wording(row.getString("name_zh"), row.getString("name_en")),
                new SchemeRef(row.getString("scheme"), row.getString("scheme_version")),
                row.getDate("period_from").toLocalDate(),
                row.getDate("period_to").toLocalDate(),
                new Fraction(
                        row.getBigDecimal("total_numerator").toBigIntegerExact(),
                        row.getBigDecimal("total_denominator").toBigIntegerExact()),
                row.getInt("stars"),
                answers,
                row.getString("sha256"),
                row.getTimestamp("frozen_at").toInstant(),
                Objects.requireNonNull(row.getObject("frozen_by", UUID.class)));
    }
}
