package io.touchstone.rulebook.domain;

import io.touchstone.kernel.NotFound;
import io.touchstone.shell.Lenses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The drafts kept. */
@Component
class SettingDrafts {

    private static final String SELECT = """
            select draft_id, name, value::text, effective_at, source, base_version, made_by, seen_by is not null,
                   entered_as
            from rulebook_draft where draft_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final Lenses lenses;

    SettingDrafts(JdbcTemplate jdbc, Lenses lenses) {
        this.jdbc = jdbc;
        this.lenses = lenses;
    }

    /** False when a draft has that id already; of two at the same moment the second waits for the first. */
    boolean add(SettingDraft draft, Instant at) {
        return jdbc.update(
                        "insert into rulebook_draft values (?, ?, ?::jsonb, ?, ?, ?, ?, ?) on conflict (draft_id) do nothing",
                        draft.id(),
                        draft.name(),
                        draft.value(),
                        draft.effectiveAt().atOffset(ZoneOffset.UTC),
                        draft.source(),
                        draft.baseVersion(),
                        draft.madeBy(),
                        at.atOffset(ZoneOffset.UTC))
                == 1;
    }

    SettingDraft get(UUID id) {
        return find(SELECT, id);
    }

    /** Until the transaction ends nobody else works on it. */
    SettingDraft held(UUID id) {
        return find(SELECT + " for no key update", id);
    }

    private SettingDraft find(String select, UUID id) {
        return jdbc.query(select, (row, i) -> draft(row), id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("draft", id.toString()));
    }

    /** Who looks back at how it stood has not seen what it would do now. */
    void seen(UUID id, String by) {
        if (!lenses.current().isNone()) {
            return;
        }
        jdbc.update("update rulebook_draft set seen_by = coalesce(seen_by, ?) where draft_id = ?", by, id);
    }

    void entered(UUID id, int version) {
        jdbc.update("update rulebook_draft set entered_as = ? where draft_id = ?", version, id);
    }

    private static SettingDraft draft(ResultSet row) throws SQLException {
        int enteredAs = row.getInt(9);
        return new SettingDraft(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getBoolean(8),
                enteredAs == 0 ? null : enteredAs);
    }
}
