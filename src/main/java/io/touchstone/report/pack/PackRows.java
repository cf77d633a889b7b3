package io.touchstone.report.pack;

import io.touchstone.job.JobId;
import io.touchstone.report.pack.Pack.Head;
import io.touchstone.report.pack.Pack.Result;
import io.touchstone.report.pack.Pack.Stored;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packs as rows. */
@Repository
class PackRows {

    private static final String SELECT = "select * from report_pack";

    private final JdbcClient jdbc;

    PackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number of the year of the platform's calendar, such as {@code PK-2026-000001}. */
    String nextNumber(int year) {
        long next = jdbc.sql("select nextval('report_pack_number')")
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "PK-%d-%06d", year, next);
    }

    Optional<Pack> find(UUID id) {
        return jdbc.sql(SELECT + " where pack_id = ?")
                .param(id)
                .query((row, i) -> new Pack(stored(row)))
                .optional();
    }

    Optional<Pack> lock(UUID id) {
        return jdbc.sql(SELECT + " where pack_id = ? for update")
                .param(id)
                .query((row, i) -> new Pack(stored(row)))
                .optional();
    }

    Optional<PackRow> row(String number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number)
                .query((row, i) -> row(row))
                .optional();
    }

    /** The manifest of one that was made. */
    Optional<String> manifest(UUID id) {
        return jdbc.sql("select manifest from report_pack where pack_id = ? and manifest is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Packs of the same scope that came out with other bytes, oldest first. */
    List<String> unlike(PackRow pack) {
        return jdbc.sql("""
                        select o.number from report_pack p join report_pack o on o.scope_hash = p.scope_hash and o.sha256 <> p.sha256
                         where p.pack_id = ? order by o.number limit 10
                        """).param(pack.id()).query(String.class).list();
    }

    /** Answers false when it was there already. */
    boolean insert(Pack pack) {
        Head head = pack.head();
        List<String> merchants = head.scope().merchants();
        return jdbc.sql("""
                                insert into report_pack (pack_id, number, asked_by, asked_at, as_of, merchants, parts, scope_hash, state)
                                values (?, ?, ?, ?, ?, ?, ?, ?, 'asked') on conflict (pack_id) do nothing
                                """)
                        .param(head.id())
                        .param(head.number())
                        .param(head.askedBy())
                        .param(utc(head.askedAt()))
                        .param(utc(head.scope().asOf()))
                        .param(merchants == null ? null : merchants.toArray(String[]::new))
                        .param(head.scope().partLines())
                        .param(head.scope().hash())
                        .update()
                == 1;
    }

    void submitted(UUID id, JobId job) {
        jdbc.sql("update report_pack set job_id = ? where pack_id = ?")
                .param(job.id())
                .param(id)
                .update();
    }

    void update(Pack pack) {
        Stored stored = pack.stored();
        Result result = stored.result();
        jdbc.sql("""
                        update report_pack set state = ?, ended_at = ?, sha256 = ?, size_bytes = ?, row_count = ?, manifest = ?
                         where pack_id = ?
                        """)
                .param(stored.state().word())
                .param(utc(Objects.requireNonNull(stored.endedAt())))
                .param(result == null ? null : result.sha256())
                .param(result == null ? null : result.bytes())
                .param(result == null ? null : result.rows())
                .param(result == null ? null : result.manifest())
                .param(stored.head().id())
                .update();
    }

    long askedSince(UUID account, Instant since) {
        return jdbc.sql("select count(*) from report_pack where asked_by = ? and asked_at > ?")
                .param(account)
                .param(utc(since))
                .query(Long.class)
                .single();
    }

    /** Whether something that writes, and began by then, has not ended: what it writes could belong to the instant. */
    boolean isUnsettled(Instant asOf) {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity where datname = current_database() and backend_xid is not null
                                          and xact_start <= ?)
                        """).param(utc(asOf)).query(Boolean.class).single();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        PackRow read = row(row);
        PackScope scope = new PackScope(read.asOf(), read.merchants(), read.parts());
        Head head = new Head(read.id(), read.number(), UUID.fromString(read.askedBy()), read.askedAt(), scope);
        String sha256 = read.sha256();
        Result result = sha256 == null
                ? null
                : new Result(sha256, read.bytes(), read.rows(), Objects.requireNonNull(row.getString("manifest")));
        return new Stored(head, read.state(), read.endedAt(), result);
    }

    static PackRow row(ResultSet row) throws SQLException {
        Instant asOf = instant(row, "as_of");
        Array merchants = row.getArray("merchants");
        UUID job = row.getObject("job_id", UUID.class);
        PackScope scope = PackScope.parse(
                Objects.requireNonNull(asOf),
                merchants == null ? null : List.of((String[]) merchants.getArray()),
                row.getString("parts"));
        return new PackRow(
                Objects.requireNonNull(row.getObject("pack_id", UUID.class)),
                row.getString("number"),
                row.getString("asked_by"),
                Objects.requireNonNull(instant(row, "asked_at")),
                asOf,
                scope.merchants(),
                scope.parts(),
                PackState.parse(row.getString("state")).orElseThrow(),
                job == null ? null : new JobId(job),
                instant(row, "ended_at"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getLong("row_count"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
