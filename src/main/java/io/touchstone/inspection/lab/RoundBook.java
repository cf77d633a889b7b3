package io.touchstone.inspection.lab;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proficiency rounds as rows. */
@Repository
class RoundBook {

    private static final String SELECT = """
            select r.round_id, r.number, r.name_zh, r.name_en, r.item_code, r.method, r.unit, r.due_on, r.target_sd, r.state, r.assigned,
                   r.spread, r.created_at, r.closed_at, r.end_reason, r.version,
                   (select count(*) from inspection_round_entry e where e.round_id = r.round_id) as invited,
                   (select count(e.value) from inspection_round_entry e where e.round_id = r.round_id) as answered
              from inspection_round r
            """;
    private static final String VALUES = """
            select e.lab_id, l.code, l.name_zh, l.name_en, e.blind_code, e.value, e.uncertainty, e.submitted_at, e.z, e.round_id
              from inspection_round_entry e join inspection_lab l using (lab_id)
            """;

    private final JdbcClient jdbc;
    private final PlatformTime time;

    RoundBook(JdbcClient jdbc, PlatformTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void add(UUID id, UUID once, ProficiencyRound.NewRound round, Actor actor, Instant at) {
        long next = jdbc.sql("select nextval('inspection_round_number')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into inspection_round (round_id, number, once, name_zh, name_en, item_code, method, unit, due_on, target_sd, state,
                                              created_at, created_by)
                values (:id, :number, :once, :zh, :en, :item, :method::text, :unit, :due, :target::numeric, 'open', :at, :by)
                """)
                .param("id", id)
                .param(
                        "number",
                        String.format(Locale.ROOT, "PT-%d-%04d", time.day(at).getYear(), next))
                .param("once", once)
                .param("zh", round.nameZh())
                .param("en", round.nameEn())
                .param("item", round.itemCode())
                .param("method", round.method())
                .param("unit", round.unit())
                .param("due", round.dueOn())
                .param("target", round.targetSpread())
                .param("at", Timestamp.from(at))
                .param("by", actor.toString())
                .update();
    }

    void invite(UUID round, UUID lab, String blindCode) {
        jdbc.sql("insert into inspection_round_entry (round_id, lab_id, blind_code) values (:round, :lab, :blind)")
                .param("round", round)
                .param("lab", lab)
                .param("blind", blindCode)
                .update();
    }

    void enter(UUID round, UUID lab, BigDecimal value, @Nullable BigDecimal uncertainty, Actor actor, Instant at) {
        jdbc.sql(
                        "update inspection_round_entry set value = :value, uncertainty = :uncertainty::numeric, submitted_at = :at,"
                                + " submitted_by = :by where round_id = :round and lab_id = :lab")
                .param("value", value)
                .param("uncertainty", uncertainty)
                .param("at", Timestamp.from(at))
                .param("by", actor.toString())
                .param("round", round)
                .param("lab", lab)
                .update();
    }

    void score(UUID round, UUID lab, double z) {
        jdbc.sql("update inspection_round_entry set z = :z where round_id = :round and lab_id = :lab")
                .param("z", BigDecimal.valueOf(Math.max(-99_999, Math.min(99_999, z))))
                .param("round", round)
                .param("lab", lab)
                .update();
    }

    /** False when it was changed or closed meanwhile. */
    boolean close(UUID round, long seen, RobustScores scores, Actor actor, Instant at) {
        return jdbc.sql("""
                        update inspection_round set state = 'closed', assigned = :mean, spread = :spread, closed_at = :at, closed_by = :by,
                               version = version + 1 where round_id = :round and version = :seen and state = 'open'
                        """)
                        .param("mean", BigDecimal.valueOf(scores.mean()))
                        .param("spread", BigDecimal.valueOf(scores.spread()))
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .param("round", round)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean cancel(UUID round, long seen, String reason, Actor actor, Instant at) {
        return jdbc.sql("""
                        update inspection_round set state = 'cancelled', end_reason = :reason, closed_at = :at, closed_by = :by,
                               version = version + 1 where round_id = :round and version = :seen and state = 'open'
                        """)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .param("round", round)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    Optional<ProficiencyRound> find(String number) {
        return one(" where r.number = :key", number);
    }

    Optional<ProficiencyRound> findOnce(UUID once) {
        return one(" where r.once = :key", once);
    }

    /** For a change. */
    Optional<ProficiencyRound> lock(UUID round) {
        return one(" where r.round_id = :key for update of r", round);
    }

    /** The round of a blind code, with the laboratory’s part in it. */
    Optional<ProficiencyRound.Own> findBlind(String blindCode, UUID lab) {
        return jdbc.sql(VALUES + " where e.blind_code = :blind and e.lab_id = :lab")
                .param("blind", blindCode)
                .param("lab", lab)
                .query((row, index) -> new ProficiencyRound.Own(
                        one(" where r.round_id = :key", Objects.requireNonNull(row.getObject("round_id", UUID.class)))
                                .orElseThrow(),
                        value(row, index)))
                .optional();
    }

    private Optional<ProficiencyRound> one(String where, Object key) {
        return jdbc.sql(SELECT + where)
                .param("key", key)
                .query(RoundBook::round)
                .optional();
    }

    /** Newest first. */
    KeysetPage<ProficiencyRound> page(@Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        var query = jdbc.sql(SELECT
                        + (after.isEmpty()
                                ? ""
                                : " where (r.created_at, r.round_id) < (:since::timestamptz, :round::uuid)")
                        + " order by r.created_at desc, r.round_id desc limit :limit")
                .param("limit", limit + 1);
        if (!after.isEmpty()) {
            query = query.param("since", after.get(0)).param("round", after.get(1));
        }
        return KeysetPage.cut(
                query.query(RoundBook::round).list(),
                limit,
                round -> List.of(round.createdAt().toString(), round.roundId().toString()));
    }

    /** The rounds of a laboratory, the newest first. */
    List<ProficiencyRound.Own> ofLab(UUID lab) {
        return jdbc.sql(
                        VALUES
                                + " join inspection_round r using (round_id) where e.lab_id = :lab order by r.created_at desc, r.round_id desc limit 100")
                .param("lab", lab)
                .query((row, index) -> new ProficiencyRound.Own(
                        one(" where r.round_id = :key", Objects.requireNonNull(row.getObject("round_id", UUID.class)))
                                .orElseThrow(),
                        value(row, index)))
                .list();
    }

    /** By laboratory. */
    List<ProficiencyRound.Value> values(UUID round) {
        return jdbc.sql(VALUES + " where e.round_id = :round order by l.code")
                .param("round", round)
                .query(RoundBook::value)
                .list();
    }

    private static ProficiencyRound.Value value(ResultSet row, int index) throws SQLException {
        BigDecimal z = row.getBigDecimal("z");
        Timestamp at = row.getTimestamp("submitted_at");
        return new ProficiencyRound.Value(
                Objects.requireNonNull(row.getObject("lab_id", UUID.class)),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("blind_code"),
                row.getBigDecimal("value"),
                row.getBigDecimal("uncertainty"),
                at == null ? null : at.toInstant(),
                z == null ? null : z.doubleValue());
    }

    private static ProficiencyRound round(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new ProficiencyRound(
                Objects.requireNonNull(row.getObject("round_id", UUID.class)),
                row.getString("number"),
                new ProficiencyRound.NewRound(
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("item_code"),
                        row.getString("method"),
                        row.getString("unit"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        row.getBigDecimal("target_sd")),
                ProficiencyRound.State.of(row.getString("state")),
                row.getBigDecimal("assigned"),
                row.getBigDecimal("spread"),
                row.getTimestamp("created_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("end_reason"),
                row.getInt("invited"),
                row.getInt("answered"),
                row.getLong("version"));
    }
}
