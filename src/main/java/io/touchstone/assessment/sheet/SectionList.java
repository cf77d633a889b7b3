package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.sheet.SheetRow.Progress;
import io.touchstone.identity.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sections of an assessment with how far each is, in one query and one for the names. */
@Component
class SectionList {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    SectionList(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    private record Raw(String indicator, @Nullable UUID assignee, Progress progress) {}

    List<SectionRow> of(AssessmentId id, SchemeVersion scheme) {
        Map<String, Indicator> indicators =
                scheme.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        List<Raw> rows = rows(id);
        Map<String, String> names = accounts.displayNames(rows.stream()
                .map(Raw::assignee)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> {
                    Indicator indicator = Objects.requireNonNull(indicators.get(row.indicator()));
                    String name = row.assignee() == null
                            ? null
                            : names.getOrDefault(
                                    row.assignee().toString(), row.assignee().toString());
                    return new SectionRow(
                            indicator,
                            Objects.requireNonNull(indicators.get(Objects.requireNonNull(indicator.parent()))),
                            row.assignee(),
                            name,
                            row.progress());
                })
                .toList();
    }

    private List<Raw> rows(AssessmentId id) {
        return jdbc.sql("""
                        select s.indicator, s.assignee, count(*) as items, count(*) filter (where a.state <> 'open') as given,
                               count(*) filter (where a.state = 'sent_back') as sent_back,
                               count(*) filter (where a.state = 'accepted') as accepted
                          from assessment_section s join assessment_answer a using (assessment_id, indicator)
                         where s.assessment_id = ? group by s.indicator, s.assignee, s.position order by s.position
                        """)
                .param(id.id())
                .query((row, i) -> new Raw(
                        Objects.requireNonNull(row.getString("indicator")),
                        row.getObject("assignee", UUID.class),
                        new Progress(
                                row.getInt("items"),
                                row.getInt("given"),
                                row.getInt("sent_back"),
                                row.getInt("accepted"))))
                .list();
    }
}
