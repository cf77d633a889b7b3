package io.touchstone.penalty.violation;

import io.touchstone.kernel.Conflict;
import io.touchstone.shell.RequestMemo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as rows, their lines only ever added. */
@Repository
class CaseRows {

    static final String COLUMNS = """
            c.case_id, c.number, c.merchant_id, c.brand, c.product_id, c.category_code, c.source, c.source_ref, c.rule_code, c.acted_at,
            c.facts, c.state, c.owner, c.reporter, c.opened_at, c.opened_by, c.due_at, c.version, c.told_at, c.hearing_until,
            c.heard_at, c.ended_at, c.dismissal, c.dismissal_words, c.merged_into, c.unfounded_at
            """;

    private static final String SELECT = "select " + COLUMNS + " from penalty_case c";

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('penalty_case_number')")
                .query(Long.class)
                .single();
    }

    Optional<ViolationCase> find(UUID id) {
        return jdbc.sql(SELECT + " where c.case_id = ?")
                .param(id)
                .query((row, i) -> stored(row))
                .optional();
    }

    Optional<ViolationCase> find(String number) {
        return RequestMemo.once(List.of("case", number), () -> jdbc.sql(SELECT + " where c.number = ?")
                .param(number)
                .query((row, i) -> stored(row))
                .optional());
    }

    Optional<ViolationCase> find(CaseSource source, String reference) {
        return jdbc.sql(SELECT + " where c.source = ? and c.source_ref = ?")
                .param(source.word())
                .param(reference)
                .query((row, i) -> stored(row))
                .optional();
    }

    /** What rests on a sample: the case of its failure, and those of corrections that were linked with it. */
    List<UUID> restingOn(String sampleNumber) {
        return jdbc.sql("""
                        with failure as (select case_id from penalty_case where source = 'inspection' and source_ref = :sample)
                        select case_id from failure
                        union
                        select c.case_id from penalty_case c join penalty_case_link l on c.case_id in (l.case_id, l.other_id)
                          join failure f on f.case_id in (l.case_id, l.other_id)
                         where c.source = 'correction' order by case_id
                        """).param("sample", sampleNumber).query(UUID.class).list();
    }

    /** For a change. */
    Optional<ViolationCase> lock(UUID id) {
        return jdbc.sql(SELECT + " where c.case_id = ? for update")
                .param(id)
                .query((row, i) -> stored(row))
                .optional();
    }

    /** Those whose merchants let the time to answer pass, which nobody else works on. */
    List<ViolationCase> lapsed(Instant at, int limit) {
        return jdbc.sql(SELECT + " where c.state = 'hearing' and c.hearing_until <= ?"
                        + " order by c.hearing_until limit ? for update skip locked")
                .param(Timestamp.from(at))
                .param(limit)
                .query((row, i) -> stored(row))
                .list();
    }

    /** @return whether it is new; a source has one case, and two who tell of it at once make one */
    boolean add(ViolationCase opened) {
        CaseView now = opened.view();
        int added = jdbc.sql("""
                        insert into penalty_case (case_id, number, merchant_id, brand, product_id, category_code, source, source_ref,
                               rule_code, acted_at, facts, state, owner, reporter, opened_at, opened_by, due_at)
                        values (:id, :number, :merchant, :brand, :product, :category, :source, :reference, :rule, :acted, :facts, :state,
                                :owner, :reporter, :opened, :by, :due)
                        on conflict (source, source_ref) where source_ref is not null do nothing
                        """)
                .param("id", now.id())
                .param("number", now.number())
                .param("merchant", now.merchantId())
                .param("brand", now.brand())
                .param("product", now.productId())
                .param("category", now.categoryCode())
                .param("source", now.source().word())
                .param("reference", now.sourceRef())
                .param("rule", now.ruleCode())
                .param("acted", Timestamp.from(now.actedAt()))
                .param("facts", now.facts())
                .param("state", now.state().word())
                .param("owner", now.owner())
                .param("reporter", now.reporter())
                .param("opened", Timestamp.from(now.openedAt()))
                .param("by", now.openedBy())
                .param("due", timestamp(now.dueAt()))
                .update();
        if (added == 1) {
            opened.lines().forEach(line -> addLine(now.id(), line));
        }
        return added == 1;
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(ViolationCase changed) {
        CaseView now = changed.view();
        CaseProgress progress = changed.progress();
        Dismissal dismissal = progress.dismissal();
        int saved = jdbc.sql("""
                        update penalty_case
                           set state = :state, owner = :owner, rule_code = :rule, due_at = :due, told_at = :told, hearing_until = :until,
                               heard_at = :heard, ended_at = :ended, dismissal = :dismissal, dismissal_words = :words,
                               merged_into = :into, unfounded_at = :unfounded, version = version + 1
                         where case_id = :id and version = :version
                        """)
                .param("state", now.state().word())
                .param("owner", now.owner())
                .param("rule", now.ruleCode())
                .param("due", timestamp(now.dueAt()))
                .param("told", timestamp(progress.toldAt()))
                .param("until", timestamp(progress.hearingUntil()))
                .param("heard", timestamp(progress.heardAt()))
                .param("ended", timestamp(progress.endedAt()))
                .param("dismissal", dismissal == null ? null : dismissal.word())
                .param("words", progress.dismissalWords())
                .param("into", progress.mergedInto())
                .param("unfounded", timestamp(progress.unfoundedAt()))
                .param("id", now.id())
                .param("version", now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(CaseRule.CASE_CHANGED);
        }
        changed.lines().forEach(line -> addLine(now.id(), line));
    }

    void addLine(UUID caseId, CaseLine line) {
        jdbc.sql("insert into penalty_case_line (case_id, key, reference, path, words, told, at, actor)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(caseId)
                .param(line.key())
                .param(line.reference())
                .param(line.path())
                .param(line.words())
                .param(line.told())
                .param(Timestamp.from(line.at()))
                .param(line.actor().toString())
                .update();
    }

    static ViolationCase stored(ResultSet row) throws SQLException {
        String dismissal = row.getString("dismissal");
        return new ViolationCase(
                view(row),
                new CaseProgress(
                        instant(row, "told_at"),
                        instant(row, "hearing_until"),
                        instant(row, "heard_at"),
                        instant(row, "ended_at"),
                        dismissal == null ? null : Dismissal.of(dismissal),
                        row.getString("dismissal_words"),
                        row.getObject("merged_into", UUID.class),
                        instant(row, "unfounded_at")));
    }

    private static CaseView view(ResultSet row) throws SQLException {
        return new CaseView(
                Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("merchant_id"),
                row.getString("brand"),
                row.getString("product_id"),
                row.getString("category_code"),
                CaseSource.of(row.getString("source")),
                row.getString("source_ref"),
                row.getString("rule_code"),
                row.getTimestamp("acted_at").toInstant(),
                row.getString("facts"),
                CaseState.of(row.getString("state")),
                row.getObject("owner", UUID.class),
                row.getString("reporter"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                instant(row, "due_at"),
                row.getLong("version"));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
