package io.touchstone.penalty.claim;

import io.touchstone.kernel.Conflict;
import io.touchstone.penalty.claim.IpNotice.Entry;
import io.touchstone.penalty.claim.IpNotice.Head;
import io.touchstone.penalty.claim.IpNotice.Progress;
import io.touchstone.penalty.claim.IpNotice.Pursuit;
import io.touchstone.penalty.claim.IpNotice.RightKind;
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

/** Notices as rows, with what they name; their lines only ever added. */
@Repository
class IpNoticeRows {

    private final JdbcClient jdbc;

    IpNoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A product that a notice names.
     *
     * @param searchId the measure on it; null while none holds
     */
    record Item(
            String productId,
            String title,
            @Nullable UUID searchId,
            @Nullable UUID publishId) {}

    long nextNumber() {
        return jdbc.sql("select nextval('penalty_ip_notice_number')")
                .query(Long.class)
                .single();
    }

    Optional<IpNotice> find(UUID id) {
        return jdbc.sql("select * from penalty_ip_notice where notice_id = ?")
                .param(id)
                .query((row, i) -> notice(row))
                .optional();
    }

    Optional<IpNotice> byNumber(String number) {
        return jdbc.sql("select * from penalty_ip_notice where number = ?")
                .param(number)
                .query((row, i) -> notice(row))
                .optional();
    }

    /** For a change. */
    Optional<IpNotice> lock(UUID id) {
        return jdbc.sql("select * from penalty_ip_notice where notice_id = ? for update")
                .param(id)
                .query((row, i) -> notice(row))
                .optional();
    }

    /** Those whose holder said nothing in time, which nobody else works on. */
    List<UUID> silent(Instant at, int limit) {
        return jdbc.sql("select notice_id from penalty_ip_notice where due_at <= ? and state = 'countered'"
                        + " order by due_at, notice_id limit ? for update skip locked")
                .param(Timestamp.from(at))
                .param(limit)
                .query(UUID.class)
                .list();
    }

    /** How often the same holder acted in bad faith before. */
    int badFaith(String mark, UUID but) {
        return jdbc.sql(
                        "select count(*) from penalty_ip_notice where holder_mark = ? and bad_faith is not null and notice_id <> ?")
                .param(mark)
                .param(but)
                .query(Integer.class)
                .single();
    }

    List<Item> items(UUID notice) {
        return jdbc.sql(
                        "select product_id, title, search_id, publish_id from penalty_ip_notice_item where notice_id = ?"
                                + " order by product_id")
                .param(notice)
                .query((row, i) -> new Item(
                        row.getString(1), row.getString(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class)))
                .list();
    }

    void measured(UUID notice, String product, @Nullable UUID search, @Nullable UUID publish) {
        jdbc.sql(
                        "update penalty_ip_notice_item set search_id = ?, publish_id = ? where notice_id = ? and product_id = ?")
                .param(search)
                .param(publish)
                .param(notice)
                .param(product)
                .update();
    }

    void add(IpNotice notice, List<Item> items) {
        Head head = notice.head();
        jdbc.sql("""
                        insert into penalty_ip_notice
                            (notice_id, number, merchant_id, holder, holder_kind, holder_mail, holder_mark, language, right_kind,
                             right_number, statement, state, received_at, due_at)
                        values (:id, :number, :merchant, :holder, :kind, :mail, :mark, :language, :right, :rightNumber, :statement,
                                :state, :at, :due)
                        """)
                .param("id", head.id())
                .param("number", head.number())
                .param("merchant", head.merchantId())
                .param("holder", head.holder())
                .param("kind", head.organisation() ? "organisation" : "person")
                .param("mail", head.mail())
                .param("mark", head.mark())
                .param("language", head.language())
                .param("right", head.rightKind().word())
                .param("rightNumber", head.rightNumber())
                .param("statement", head.statement())
                .param("state", notice.progress().state().word())
                .param("at", Timestamp.from(head.receivedAt()))
                .param("due", timestamp(notice.progress().dueAt()))
                .update();
        for (Item item : items) {
            jdbc.sql("insert into penalty_ip_notice_item (notice_id, product_id, title) values (?, ?, ?)")
                    .param(head.id())
                    .param(item.productId())
                    .param(item.title())
                    .update();
        }
        addLines(notice);
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(IpNotice notice) {
        Progress now = notice.progress();
        Pursuit pursuit = now.pursuit();
        int saved = jdbc.sql("""
                        update penalty_ip_notice
                           set state = :state, due_at = :due, checked_by = :by, checked_at = :checked, refusal = :refusal,
                               counter = :counter, countered_at = :countered, pursuit = :pursuit, pursuit_ref = :ref,
                               pursued_at = :pursued, ended_at = :ended, case_id = :case, bad_faith = :bad, version = version + 1
                         where notice_id = :id and version = :version
                        """)
                .param("id", notice.head().id())
                .param("version", notice.version())
                .param("state", now.state().word())
                .param("due", timestamp(now.dueAt()))
                .param("by", now.checkedBy())
                .param("checked", timestamp(now.checkedAt()))
                .param("refusal", now.refusal())
                .param("counter", now.counter())
                .param("countered", timestamp(now.counteredAt()))
                .param("pursuit", pursuit == null ? null : pursuit.word())
                .param("ref", now.pursuitRef())
                .param("pursued", timestamp(now.pursuedAt()))
                .param("ended", timestamp(now.endedAt()))
                .param("case", now.caseId())
                .param("bad", now.badFaith())
                .update();
        if (saved == 0) {
            throw new Conflict(IpNoticeRule.IP_NOTICE_CHANGED);
        }
        addLines(notice);
    }

    private void addLines(IpNotice notice) {
        for (Entry entry : notice.entries()) {
            jdbc.sql("insert into penalty_ip_notice_entry (notice_id, at, kind, words, actor) values (?, ?, ?, ?, ?)")
                    .param(notice.head().id())
                    .param(Timestamp.from(entry.at()))
                    .param(entry.kind())
                    .param(entry.words())
                    .param(entry.actor().toString())
                    .update();
        }
    }

    private static IpNotice notice(ResultSet row) throws SQLException {
        String pursuit = row.getString("pursuit");
        return new IpNotice(
                new Head(
                        Objects.requireNonNull(row.getObject("notice_id", UUID.class)),
                        row.getString("number"),
                        row.getString("merchant_id"),
                        row.getString("holder"),
                        row.getString("holder_kind").equals("organisation"),
                        row.getBytes("holder_mail"),
                        row.getString("holder_mark"),
                        row.getString("language"),
                        RightKind.of(row.getString("right_kind")),
                        row.getString("right_number"),
                        row.getString("statement"),
                        row.getTimestamp("received_at").toInstant()),
                new Progress(
                        IpNoticeState.of(row.getString("state")),
                        instant(row, "due_at"),
                        row.getString("checked_by"),
                        instant(row, "checked_at"),
                        row.getString("refusal"),
                        row.getString("counter"),
                        instant(row, "countered_at"),
                        pursuit == null ? null : Pursuit.of(pursuit),
                        row.getString("pursuit_ref"),
                        instant(row, "pursued_at"),
                        instant(row, "ended_at"),
                        row.getObject("case_id", UUID.class),
                        row.getString("bad_faith")),
                row.getLong("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
