package io.touchstone.notice.domain;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.notice.NoticeKind;
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
import java.util.Optional;
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
    private final KindBook kinds;
    private final CurrentActor currentActor;
    private final Clock clock;

    InboxDesk(JdbcClient jdbc, LetterText text, KindBook kinds, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.kinds = kinds;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Newest first; of a kind alone, or what was not read yet alone. */
    @Transactional(readOnly = true)
    public KeysetPage<InboxRow> read(InboxFilter filter, KeysetRequest request, Locale locale) {
        Optional<NoticeKind> kind = filter.kind().flatMap(kinds::named);
        List<InboxRow> rows = jdbc.sql("select " + Letters.COLUMNS + " from notice_message"
                        + " where account_id = :own and in_inbox and id < :before"
                        + " and (read_at is null or not :unread)"
                        + " and (cardinality(:kind::text[]) = 0 or template like any (:kind)"
                        + " and not template like any (:others))"
                        + " order by id desc limit :limit")
                .param("own", own())
                .param("before", before(request.cursor()))
                .param("unread", filter.unread())
                .param("kind", beginnings(kind.map(NoticeKind::templates).orElse(List.of())))
                .param("others", beginnings(kind.map(kinds::others).orElse(List.of())))
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

    /** Everything up to the newest message that was shown; what came since was not seen. */
    public void markAllRead(@Nullable UUID newest) {
        jdbc.sql("update notice_message set read_at = :now"
                        + " where account_id = :own and in_inbox and read_at is null and id <= :newest")
                .param("now", Letters.utc(clock.instant()))
                .param("own", own())
                .param("newest", newest == null ? TOP : newest)
                .update();
    }

    /** Doing it twice changes nothing; the time of the first reading stays. */
    public void mark(UUID id, boolean read) {
        int found = jdbc.sql("update notice_message set read_at = case when :read then coalesce(read_at, :now) end"
                        + " where id = :id and account_id = :own and in_inbox")
                .param("read", read)
                .param("now", Letters.utc(clock.instant()))
                .param("id", id)
                .param("own", own())
                .update();
        if (found == 0) {
            throw new NotFound("notice", id.toString());
        }
    }

    /** Marks a message as read; the page of this application it leads to, when it leads to one. */
    public Optional<String> open(UUID id) {
        mark(id, true);
        return jdbc.sql("select coalesce(path, '') from notice_message where id = :id and account_id = :own")
                .param("id", id)
                .param("own", own())
                .query(String.class)
                .optional()
                .filter(path -> !path.isEmpty());
    }

    private static String[] beginnings(List<String> templates) {
        return templates.stream().map(one -> one.replace("_", "\\_") + "%").toArray(String[]::new);
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
                kinds.of(letter.template()).map(NoticeKind::key).orElse(null),
                row.getObject("read_at") == null);
    }
}
