package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.NoticeKind.Mail;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose about notices. */
@Repository
class Choices {

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a kind reaches somebody; what they chose about a mandatory kind, before it was one, does not count. */
    Choice of(AccountId account, NoticeKind kind) {
        if (kind.mandatory()) {
            return Choice.usual(kind);
        }
        return jdbc.sql("select inbox, mail from notice_choice where account_id = :account and kind = :kind")
                .param("account", account.id())
                .param("kind", kind.key())
                .query((row, number) -> new Choice(row.getBoolean("inbox"), Mail.valueOf(row.getString("mail"))))
                .optional()
                .orElseGet(() -> Choice.usual(kind));
    }

    /** By the key of the kind; only what was chosen. */
    Map<String, Choice> all(AccountId account) {
        Map<String, Choice> chosen = new HashMap<>();
        jdbc.sql("select kind, inbox, mail from notice_choice where account_id = :account")
                .param("account", account.id())
                .query(row -> {
                    chosen.put(
                            row.getString("kind"),
                            new Choice(row.getBoolean("inbox"), Mail.valueOf(row.getString("mail"))));
                });
        return chosen;
    }

    /** When somebody's daily mail leaves, and which version of their choices this is. */
    record Reader(int digestHour, long version) {}

    Optional<Reader> reader(AccountId account) {
        return jdbc.sql("select digest_hour, version from notice_reader where account_id = :account")
                .param("account", account.id())
                .query((row, number) -> new Reader(row.getInt("digest_hour"), row.getLong("version")))
                .optional();
    }

    /** False when the choices were changed since the version that was shown; 0 for none yet. */
    boolean keep(AccountId account, int digestHour, long seen) {
        String sql = seen == 0
                ? "insert into notice_reader (account_id, digest_hour, version) values (:account, :hour, 1)"
                        + " on conflict do nothing"
                : "update notice_reader set digest_hour = :hour, version = version + 1"
                        + " where account_id = :account and version = :seen";
        var statement = jdbc.sql(sql).param("account", account.id()).param("hour", digestHour);
        return (seen == 0 ? statement : statement.param("seen", seen)).update() == 1;
    }

    void keep(AccountId account, String kind, Choice choice) {
        jdbc.sql("insert into notice_choice (account_id, kind, inbox, mail) values (:account, :kind, :inbox, :mail)"
                        + " on conflict (account_id, kind) do update set inbox = excluded.inbox, mail = excluded.mail")
                .param("account", account.id())
                .param("kind", kind)
                .param("inbox", choice.inbox())
                .param("mail", choice.mail().name())
                .update();
    }
}
