package io.touchstone.report.catalogue;

import io.touchstone.export.ExportFormat;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.report.catalogue.SavedReport.Content;
import io.touchstone.report.catalogue.SavedReport.Head;
import io.touchstone.report.catalogue.SavedReport.Line;
import io.touchstone.report.catalogue.SavedReport.Pause;
import io.touchstone.report.catalogue.SavedReport.PauseReason;
import io.touchstone.report.catalogue.SavedReport.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Saved reports as rows, their lines only ever added. */
@Repository
class SavedRows {

    private static final String SELECT = "select r.* from report_saved r";
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<SavedReport> find(UUID id) {
        return jdbc.sql(SELECT + " where r.saved_id = ?")
                .param(id)
                .query((row, i) -> saved(row))
                .optional();
    }

    Optional<SavedReport> lock(UUID id) {
        return jdbc.sql(SELECT + " where r.saved_id = ? for update")
                .param(id)
                .query((row, i) -> saved(row))
                .optional();
    }

    /** One that is due and that nobody else has in hand. */
    Optional<SavedReport> lockDue(Instant at) {
        return jdbc.sql(SELECT + " where r.next_at <= ? order by r.next_at, r.saved_id limit 1 for update skip locked")
                .param(Timestamp.from(at))
                .query((row, i) -> saved(row))
                .optional();
    }

    long ownedBy(UUID person) {
        return jdbc.sql("select count(*) from report_saved where owner_id = ? and deleted_at is null")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** @return whether it was added; not when the form was sent twice */
    boolean add(SavedReport saved) {
        Stored now = saved.stored();
        int added = bind(jdbc.sql("""
                        insert into report_saved (saved_id, owner_id, source, created_at, name, words, format, language, shared, rhythm,
                                                  weekday, month_day, hour, next_at, changed_at)
                        values (:id, :owner, :source, :created, :name, :words::jsonb, :format, :language, :shared, :rhythm,
                                :weekday::smallint, :monthDay::smallint, :hour::smallint, :next::timestamptz, :changed)
                        on conflict (saved_id) do nothing
                        """), now)
                .param("owner", now.head().owner())
                .param("source", now.head().source())
                .param("created", Timestamp.from(now.head().createdAt()))
                .update();
        if (added == 1) {
            addLines(saved);
        }
        return added == 1;
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(SavedReport changed) {
        Stored now = changed.stored();
        Pause paused = now.paused();
        int saved = bind(jdbc.sql("""
                        update report_saved
                           set name = :name, words = :words::jsonb, format = :format, language = :language, shared = :shared,
                               rhythm = :rhythm, weekday = :weekday::smallint, month_day = :monthDay::smallint, hour = :hour::smallint,
                               next_at = :next::timestamptz, paused_for = :pausedFor::text, paused_at = :pausedAt::timestamptz,
                               changed_at = :changed, deleted_at = :deleted::timestamptz, version = version + 1
                         where saved_id = :id and version = :version
                        """), now)
                .param("pausedFor", paused == null ? null : paused.reason().word())
                .param("pausedAt", paused == null ? null : Timestamp.from(paused.at()))
                .param("deleted", timestamp(now.deletedAt()))
                .param("version", now.version())
                .update();
        if (saved == 0) {
            throw new Conflict(CatalogueRule.SAVED_CHANGED);
        }
        addLines(changed);
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Stored now) {
        Content content = now.content();
        Rhythm rhythm = content.rhythm();
        DayOfWeek weekday = rhythm.weekday();
        return statement
                .param("id", now.head().id())
                .param("name", content.name())
                .param("words", json.writeValueAsString(content.words()))
                .param("format", content.format().extension())
                .param("language", content.locale().toLanguageTag())
                .param("shared", content.shared())
                .param("rhythm", rhythm.beat().word())
                .param("weekday", weekday == null ? null : weekday.getValue())
                .param("monthDay", rhythm.monthDay())
                .param("hour", rhythm.hour())
                .param("next", timestamp(now.nextAt()))
                .param("changed", Timestamp.from(now.changedAt()));
    }

    private void addLines(SavedReport saved) {
        for (Line line : saved.lines()) {
            jdbc.sql("insert into report_saved_line (saved_id, at, kind, words, actor) values (?, ?, ?, ?, ?)")
                    .param(saved.head().id())
                    .param(Timestamp.from(line.at()))
                    .param(line.key())
                    .param(line.words())
                    .param(line.actor().toString())
                    .update();
        }
    }

    SavedReport saved(ResultSet row) throws SQLException {
        String pausedFor = row.getString("paused_for");
        Timestamp pausedAt = row.getTimestamp("paused_at");
        return new SavedReport(new Stored(
                new Head(
                        Objects.requireNonNull(row.getObject("saved_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("owner_id", UUID.class)),
                        row.getString("source"),
                        row.getTimestamp("created_at").toInstant()),
                content(row),
                instant(row.getTimestamp("next_at")),
                pausedFor == null || pausedAt == null
                        ? null
                        : new Pause(PauseReason.of(pausedFor), pausedAt.toInstant()),
                row.getTimestamp("changed_at").toInstant(),
                instant(row.getTimestamp("deleted_at")),
                row.getLong("version")));
    }

    private Content content(ResultSet row) throws SQLException {
        Integer weekday = row.getObject("weekday", Integer.class);
        return new Content(
                row.getString("name"),
                json.readValue(row.getString("words"), WORDS),
                ReportFormats.of(row.getString("format")).orElse(ExportFormat.CSV),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("shared"),
                new Rhythm(
                        Rhythm.Beat.of(row.getString("rhythm")).orElseThrow(),
                        weekday == null ? null : DayOfWeek.of(weekday),
                        row.getObject("month_day", Integer.class),
                        row.getObject("hour", Integer.class)));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** The newest saved reports of somebody, and those that others share. */
    List<SavedReport> visibleTo(UUID person, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                         where r.deleted_at is null and (r.owner_id = :person or r.shared)
                           and (:after::uuid is null or r.saved_id < :after::uuid)
                         order by r.saved_id desc limit :limit
                        """)
                .param("person", person)
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> saved(row))
                .list();
    }

    /** The newest first. */
    List<Line> lines(UUID id, int limit) {
        return jdbc.sql(
                        "select at, kind, words, actor from report_saved_line where saved_id = ? order by line_id desc limit ?")
                .param(id)
                .param(limit)
                .query((row, i) -> new Line(
                        row.getString("kind"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        actor(row.getString("actor"))))
                .list();
    }

    private static Actor actor(String text) {
        int colon = text.indexOf(':');
        return new Actor(Actor.Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
