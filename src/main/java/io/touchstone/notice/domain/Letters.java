package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of messages and the log of their deliveries. */
@Repository
class Letters {

    static final String COLUMNS =
            "id, account_id, address, locale, template, arguments, path, confidential, attempts, created_at, read_at, mail_state";

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Letter letter, @Nullable AccountId account, Reach reach, Instant at) {
        jdbc.sql("""
                        insert into notice_message (id, account_id, address, locale, template, arguments, path,
                            confidential, in_inbox, created_at, mail_state, next_attempt_at, digest)
                        values (:id, :account, :address, :locale, :template, :arguments, :path, :confidential, :inbox,
                            :at, :state, :next, :digest)
                        """)
                .param("id", letter.id())
                .param("account", account == null ? null : account.id())
                .param("address", letter.address())
                .param("locale", letter.locale())
                .param("template", letter.template())
                .param("arguments", letter.arguments().toArray(String[]::new))
                .param("path", letter.path())
                .param("confidential", letter.confidential())
                .param("inbox", reach.inbox())
                .param("at", utc(at))
                .param("state", reach.mailNow() ? "WAITING" : "NONE")
                .param("next", reach.mailNow() ? utc(at) : null)
                .param("digest", reach.digest() ? "WAITING" : "NONE")
                .update();
    }

    /** The mail that is due for the longest, locked until the transaction ends; what others hold is passed over. */
    Optional<Letter> nextDue(Instant now) {
        return jdbc.sql("select " + COLUMNS + " from notice_message"
                        + " where mail_state = 'WAITING' and next_attempt_at <= :now"
                        + " order by next_attempt_at limit 1 for update skip locked")
                .param("now", utc(now))
                .query((row, number) -> letter(row))
                .optional();
    }

    /** Notes that a mail has left, and forgets what it said when that was confidential. */
    void sent(Letter letter, Instant at) {
        end(letter, "SENT", at);
        forget(letter);
    }

    /** Notes that a mail stays here, as no mail server is set. */
    void kept(Letter letter, boolean readable, Instant at) {
        end(letter, "KEPT", at);
        if (!readable) {
            forget(letter);
        }
    }

    private void end(Letter letter, String outcome, Instant at) {
        jdbc.sql("update notice_message set mail_state = :state, next_attempt_at = null, attempts = attempts + 1"
                        + " where id = :id")
                .param("state", outcome)
                .param("id", letter.id())
                .update();
        log(letter, outcome, null, at);
    }

    private void forget(Letter letter) {
        jdbc.sql("update notice_message set arguments = '{}', path = null where id = :id and confidential")
                .param("id", letter.id())
                .update();
    }

    /** Notes a failure; {@code next} is when to try again, or null when that was the last time. */
    void failed(Letter letter, String reason, @Nullable Instant next, Instant at) {
        jdbc.sql("update notice_message set mail_state = :state, next_attempt_at = :next, attempts = attempts + 1"
                        + " where id = :id")
                .param("state", next == null ? "FAILED" : "WAITING")
                .param("next", next == null ? null : utc(next))
                .param("id", letter.id())
                .update();
        log(letter, "FAILED", reason, at);
    }

    private void log(Letter letter, String outcome, @Nullable String reason, Instant at) {
        jdbc.sql("insert into notice_delivery (message_id, at, outcome, reason) values (:id, :at, :outcome, :reason)")
                .param("id", letter.id())
                .param("at", utc(at))
                .param("outcome", outcome)
                .param("reason", reason)
                .update();
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                account(row),
                row.getString("address"),
                row.getString("locale"),
                row.getString("template"),
                texts(row.getArray("arguments")),
                row.getString("path"),
                row.getBoolean("confidential"),
                row.getInt("attempts"));
    }

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        UUID id = row.getObject("account_id", UUID.class);
        return id == null ? null : new AccountId(id);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
