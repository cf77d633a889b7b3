package io.touchstone.notice.domain;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.notice.domain.NoticePermissions.CanReadOwnInbox;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people read what was told them; always the reader's own. */
@Service
@CanReadOwnInbox
@Transactional
public class InboxDesk {

    /** Greater than every id there is. */
    private static final UUID TOP = new UUID(-1L, -1L);

    private final JdbcClient jdbc;
    private final LetterText text;
    private final CurrentActor currentActor;
    private final Clock clock;

    InboxDesk(JdbcClient jdbc, LetterText text, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<InboxRow> read(KeysetRequest request, Locale locale) {
        List<InboxRow> rows = jdbc.sql("select " + Letters.COLUMNS + " from notice_message"
                        + " where account_id = :own and in_inbox and id < :before order by id desc limit :limit")
                .param("own", own())
                .param("before", before(request.cursor()))
                .param("limit", request.limit() + 1)
                .query((row, number) -> row(row, locale))
                .list();
        return KeysetPage.cut(rows, request.limit(), row -> List.of(row.id().toString()));
    }

    @Transactional(readOnly = true)
    public long unread() {
        return jdbc.sql("select count(*) from notice_message"
                        + " where account_id = :own and in_inbox and read_at is null")
                .param("own", own())
                .query(Long.class)
                .single();
    }

    public void markAllRead() {
        jdbc.sql("update notice_message set read_at = :now where account_id = :own and in_inbox and read_at is null")
                .param("now", Letters.utc(clock.instant()))
                .param("own", own())
                .update();
    }

    static UUID before(@Nullable String cursor) {
        if (cursor == null) {
            return TOP;
        }
        try {
            return Cursor.decode(cursor, 1)
                    .map(values -> UUID.fromString(values.get(0)))
                    .orElseThrow();
        } catch (RuntimeException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    private UUID own() {
        return UUID.fromString(currentActor.get().id());
    }

    private InboxRow row(ResultSet row, Locale locale) throws SQLException {
        Letter letter = Letters.letter(row);
        return new InboxRow(
                letter.id(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                text.subject(letter, locale),
                text.body(letter, locale),
                letter.path(),
                row.getObject("read_at") == null);
    }
}
