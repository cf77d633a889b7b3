package io.touchstone.notice.domain;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.notice.domain.NoticePermissions.CanReadMail;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.RunMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator sees which mail left; what it says only in demo mode, where nobody real wrote or reads it. */
@Service
@CanReadMail
@Transactional(readOnly = true)
public class MailDesk {

    private final JdbcClient jdbc;
    private final LetterText text;
    private final RunMode mode;

    MailDesk(JdbcClient jdbc, LetterText text, RunMode mode) {
        this.jdbc = jdbc;
        this.text = text;
        this.mode = mode;
    }

    /** Newest first. */
    public KeysetPage<MailRow> list(KeysetRequest request) {
        List<MailRow> rows = jdbc.sql("select " + Letters.COLUMNS + " from notice_message"
                        + " where mail_state <> 'NONE' and id < :before order by id desc limit :limit")
                .param("before", InboxDesk.before(request.cursor()))
                .param("limit", request.limit() + 1)
                .query((row, number) -> row(row))
                .list();
        return KeysetPage.cut(rows, request.limit(), row -> List.of(row.id().toString()));
    }

    private MailRow row(ResultSet row) throws SQLException {
        Letter letter = Letters.letter(row);
        Locale locale = Locale.forLanguageTag(letter.locale());
        return new MailRow(
                letter.id(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                String.valueOf(letter.address()),
                text.subject(letter, locale),
                mode.isDemo() ? text.mail(letter, locale) : null,
                row.getString("mail_state"),
                letter.attempts());
    }
}
