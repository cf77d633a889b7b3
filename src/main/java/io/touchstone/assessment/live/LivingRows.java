package io.touchstone.assessment.live;

import io.touchstone.assessment.score.Totals;
import io.touchstone.assessment.sheet.AssessedSubject;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.LiveFigure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reckonings as rows; what was kept is never changed. */
@Component
class LivingRows {

    private static final String SELECT = """
            select l.living_id, l.subject, s.name_zh, s.name_en, l.assessment, l.taken_at, l.then_total, l.then_shown,
                   l.then_stars, l.total, l.shown, l.stars, l.looked_at, l.moved
              from assessment_living l join assessment_subject s using (subject)
            """;

    private final JdbcTemplate db;
    private final PlatformTime time;
    private final Clock clock;

    LivingRows(JdbcTemplate db, PlatformTime time, Clock clock) {
        this.db = db;
        this.time = time;
        this.clock = clock;
    }

    List<AssessedSubject> subjects() {
        return db.query(
                "select subject, name_zh, name_en from assessment_subject order by created_at, subject",
                (row, i) -> new AssessedSubject(row.getString(1), new Wording(row.getString(2), row.getString(3))));
    }

    /** Answers whether it was kept; one of that id may have been before. */
    boolean keep(UUID id, LivingScore score, Instant at, Actor actor) {
        int kept = db.update(
                "insert into assessment_living values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (living_id) do nothing",
                id,
                score.assessment().subject(),
                score.assessment().number(),
                Timestamp.from(at),
                actor.toString(),
                Totals.exact(score.assessment().total()),
                score.assessment().total().roundedDown(Totals.DECIMALS),
                score.assessment().stars(),
                Totals.exact(score.total()),
                score.total().roundedDown(Totals.DECIMALS),
                score.stars(),
                score.items().size(),
                score.moved());
        if (kept > 0) {
            String sql = "insert into assessment_living_item values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
            db.batchUpdate(
                    sql, score.items(), score.items().size(), (statement, item) -> set(statement, row(id, item)));
        }
        return kept > 0;
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static @Nullable Object[] row(UUID id, LivingItem item) {
        return new @Nullable Object[] {
            id,
            item.item(),
            item.figure(),
            item.days(),
            item.state().word(),
            item.thenPoints(),
            item.points(),
            item.reading().value().orElse(null),
            item.reading().counted(),
            item.reading().of(),
            Totals.exact(item.effect())
        };
    }

    /** The latest of every subject. */
    List<LivingView> latest() {
        return db.query(
                "select x.* from assessment_subject known cross join lateral (" + SELECT
                        + " where l.subject = known.subject order by l.taken_at desc, l.living_id desc limit 1) x order by x.subject",
                (row, i) -> view(row));
    }

    Optional<LivingView> latest(String subject) {
        return db
                .query(
                        SELECT + " where l.subject = ? order by l.taken_at desc, l.living_id desc limit 1",
                        (row, i) -> view(row),
                        subject)
                .stream()
                .findAny();
    }

    /** The last of each day of so many months, by day. */
    List<LivingView> line(String subject, int months) {
        String zone = time.zone().getId();
        return db.query(
                "select * from (select distinct on (day) * from (select x.*, (x.taken_at at time zone ?)::date as day from ("
                        + SELECT
                        + " where l.subject = ? and l.taken_at >= ?) x) y order by day, taken_at desc, living_id desc) z"
                        + " order by taken_at",
                (row, i) -> view(row),
                zone,
                subject,
                Timestamp.from(time.monthsBefore(clock.instant(), months)));
    }

    /** Those that moved first, by how much. */
    List<LivingItem> items(UUID id) {
        return db.query(
                "select item, figure, days, state, then_points, points, value, counted, of_rows, effect"
                        + " from assessment_living_item where living_id = ?"
                        + " order by state not in ('worse', 'better'), state <> 'worse', item",
                (row, i) -> item(row),
                id);
    }

    private static LivingView view(ResultSet row) throws SQLException {
        return new LivingView(
                row.getObject(1, UUID.class),
                row.getString(2),
                new Wording(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7),
                row.getBigDecimal(8),
                row.getInt(9),
                row.getString(10),
                row.getBigDecimal(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14));
    }

    private static LivingItem item(ResultSet row) throws SQLException {
        return new LivingItem(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                LivingItem.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                new LiveFigure.Reading(
                        Optional.ofNullable(row.getBigDecimal(7)).map(BigDecimal::stripTrailingZeros),
                        row.getLong(8),
                        row.getLong(9)),
                fraction(row.getString(10)));
    }

    private static Fraction fraction(String exact) {
        String[] parts = exact.split("/");
        return new Fraction(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }
}
