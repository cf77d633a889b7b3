package io.touchstone.report.review;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.NotFound;
import io.touchstone.report.kpi.Kpi;
import io.touchstone.report.kpi.KpiDepartment;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.kpi.Kpis;
import io.touchstone.report.review.ReviewActionPage.Measured;
import io.touchstone.report.review.ReviewActionPage.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the page of one action together. */
@Component
class ReviewActionPages {

    private final ReviewActionRows rows;
    private final ReviewFigureRows parts;
    private final ReviewActionList list;
    private final Accounts accounts;
    private final Kpis kpis;
    private final JdbcClient jdbc;

    ReviewActionPages(
            ReviewActionRows rows,
            ReviewFigureRows parts,
            ReviewActionList list,
            Accounts accounts,
            Kpis kpis,
            JdbcClient jdbc) {
        this.rows = rows;
        this.parts = parts;
        this.list = list;
        this.accounts = accounts;
        this.kpis = kpis;
        this.jdbc = jdbc;
    }

    /** A review that an action stood in. */
    private record In(UUID id, String number, KpiPeriod period, boolean first, boolean open) {}

    List<Kpi> kpis() {
        return kpis.all();
    }

    /** @param reader who looks at it */
    ReviewActionPage page(String number, String reader, boolean leads) {
        ReviewAction.Stored action = rows.find(number).orElseThrow(() -> new NotFound("action", number));
        List<In> reviews = reviews(action.head());
        AccountView owner = accounts.find(new AccountId(action.owner())).orElse(null);
        return new ReviewActionPage(
                number,
                reviews.stream().filter(In::first).map(In::number).findFirst().orElseThrow(),
                action.head().kpi(),
                kpis.find(action.head().kpi()).orElse(null),
                department(action.head().department()),
                action.head().goal(),
                action.head().what(),
                owner == null ? action.owner().toString() : owner.displayName(),
                owner == null ? null : owner.username(),
                action.dueOn(),
                action.state(),
                action.state() == ReviewActionState.OPEN && action.dueOn().isBefore(list.today()),
                action.version(),
                leads || action.owner().toString().equals(reader),
                measured(action.head(), reviews, leads),
                history(action.head().id()));
    }

    private @Nullable String department(@Nullable UUID id) {
        return kpis.departments().stream()
                .filter(one -> one.id().equals(id))
                .map(KpiDepartment::name)
                .findFirst()
                .orElse(null);
    }

    /** Those that were not discarded, in the order of their periods. */
    private List<In> reviews(ReviewAction.Head head) {
        return jdbc.sql("""
                        select r.review_id, r.number, r.period, r.review_id = :review as first, r.state = 'published' as open
                          from report_review r
                         where r.review_id = :review
                            or (r.state <> 'discarded'
                                and r.review_id in (select c.review_id from report_review_carried c where c.action_id = :action))
                         order by r.last_day, r.starts_on desc
                        """)
                .param("review", head.review())
                .param("action", head.id())
                .query((row, i) -> new In(
                        Objects.requireNonNull(row.getObject("review_id", UUID.class)),
                        row.getString("number"),
                        KpiPeriod.parse(row.getString("period")).orElseThrow(),
                        row.getBoolean("first"),
                        row.getBoolean("open")))
                .list();
    }

    /** From the reviews that the reader may see. */
    private List<Measured> measured(ReviewAction.Head head, List<In> reviews, boolean leads) {
        return reviews.stream()
                .filter(one -> leads || one.open())
                .flatMap(one -> parts.figures(one.id()).stream()
                        .filter(figure -> figure.kpi().equals(head.kpi())
                                && Objects.equals(figure.department(), head.department()))
                        .map(figure -> new Measured(one.number(), one.period(), figure)))
                .toList();
    }

    private List<Told> history(UUID action) {
        List<Told> told = jdbc.sql("select * from report_review_action_line where action_id = ? order by line_id")
                .param(action)
                .query((row, i) -> told(row))
                .list();
        Map<String, String> names = accounts.displayNames(told.stream()
                .flatMap(one -> Stream.of(one.by(), one.owner()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return told.stream().map(one -> called(one, names)).toList();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("kind"),
                row.getString("words"),
                row.getString("review"),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner"),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }

    private static Told called(Told one, Map<String, String> names) {
        String owner = one.owner();
        return new Told(
                one.kind(),
                one.words(),
                one.review(),
                one.dueOn(),
                owner == null ? null : names.getOrDefault(owner, owner),
                one.file(),
                one.fileName(),
                one.at(),
                names.getOrDefault(one.by(), one.by()));
    }
}
