package io.touchstone.inspection.sample;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of samples. */
@Repository
class SampleBook {

    static final String COLUMNS = "s.sample_id, s.number, s.plan_id, s.lot_id, s.arm, s.stratum, s.state, s.product_id,"
            + " s.merchant_id, s.category_code, s.brand, s.model, s.gtin, s.title, s.drawn_at, s.ended_at, s.version";

    private static final String SELECT = "select " + COLUMNS + " from inspection_sample s ";

    private final JdbcTemplate jdbc;

    SampleBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next numbers, ascending. */
    List<String> numbers(int year, int count) {
        return jdbc
                .queryForList(
                        "select nextval('inspection_sample_number') n from generate_series(1, ?)", Long.class, count)
                .stream()
                .sorted()
                .map(next -> "SA-%d-%06d".formatted(year, next))
                .toList();
    }

    /** One statement, however many were drawn. */
    void add(List<SampleView> samples, List<NewSample> drawn, Actor actor) {
        jdbc.update(
                """
                insert into inspection_sample (sample_id, number, plan_id, lot_id, arm, stratum, draw_rank, product_id, merchant_id,
                    category_code, brand, model, gtin, title, drawn_at, moved_by)
                select id::uuid, number, plan::uuid, lot::uuid, arm, stratum, place, product, merchant, category, brand, model, gtin,
                    title, at::timestamptz, ?
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as x (id, number, plan, lot, arm, stratum, place, product, merchant, category, brand, model, gtin, title, at)""",
                actor.toString(),
                texts(samples, SampleView::id),
                texts(samples, SampleView::number),
                texts(drawn, NewSample::planId),
                texts(drawn, NewSample::lotId),
                texts(drawn, one -> one.arm().word()),
                drawn.stream().map(NewSample::stratum).toArray(Integer[]::new),
                drawn.stream().map(NewSample::rank).toArray(Integer[]::new),
                texts(drawn, NewSample::productId),
                texts(drawn, NewSample::merchantId),
                texts(drawn, NewSample::categoryCode),
                texts(drawn, NewSample::brand),
                texts(drawn, NewSample::model),
                texts(drawn, NewSample::gtin),
                texts(drawn, NewSample::title),
                texts(drawn, NewSample::drawnAt));
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> {
                    Object one = value.apply(row);
                    return one == null ? null : one.toString();
                })
                .toArray(String[]::new);
    }

    Optional<SampleView> find(SampleId sample) {
        return jdbc.query(SELECT + "where s.sample_id = ?", SampleBook::view, sample.id()).stream()
                .findFirst();
    }

    Optional<SampleView> find(String number) {
        return jdbc.query(SELECT + "where s.number = ?", SampleBook::view, number).stream()
                .findFirst();
    }

    Optional<SampleView> lock(SampleId sample) {
        return jdbc.query(SELECT + "where s.sample_id = ? for update", SampleBook::view, sample.id()).stream()
                .findFirst();
    }

    /** Why it was stopped or not bought; null for every other. */
    @Nullable
    String endReason(SampleId sample) {
        return jdbc.queryForObject(
                "select end_reason from inspection_sample where sample_id = ?", String.class, sample.id());
    }

    /** The caller has the row locked. */
    SampleView move(SampleView sample, SampleState next, @Nullable String reason, Instant at, Actor actor) {
        Timestamp ended = next.isFinal() ? Timestamp.from(at) : null;
        jdbc.update(
                "update inspection_sample set state = ?, end_reason = ?, ended_at = ?, moved_at = ?, moved_by = ?,"
                        + " version = version + 1 where sample_id = ?",
                next.word(),
                reason,
                ended,
                Timestamp.from(at),
                actor.toString(),
                sample.id().id());
        return find(sample.id()).orElseThrow();
    }

    static SampleView view(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new SampleView(
                new SampleId(Objects.requireNonNull(row.getObject("sample_id", UUID.class))),
                row.getString("number"),
                row.getObject("plan_id", UUID.class),
                row.getObject("lot_id", UUID.class),
                Arm.of(row.getString("arm")),
                row.getInt("stratum"),
                SampleState.of(row.getString("state")),
                row.getString("product_id"),
                row.getString("merchant_id"),
                row.getString("category_code"),
                row.getString("brand"),
                row.getString("model"),
                row.getString("gtin"),
                row.getString("title"),
                row.getTimestamp("drawn_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("version"));
    }
}
