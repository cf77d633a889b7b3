package io.touchstone.audit.domain;

import io.touchstone.audit.ChainExcerpts;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Lenses;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the trail itself and not what a lens shows of it: its own numbers say where an instant ends. */
@Component
class TrailExcerpts implements ChainExcerpts {

    private static final int IDS_AT_ONCE = 5_000;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Sealer sealer;
    private final Checkpoints checkpoints;
    private final RunMode mode;
    private final Lenses lenses;

    TrailExcerpts(
            DataSource dataSource,
            JdbcTemplate jdbc,
            Sealer sealer,
            Checkpoints checkpoints,
            RunMode mode,
            Lenses lenses) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.checkpoints = checkpoints;
        this.mode = mode;
        this.lenses = lenses;
    }

    @Override
    public Set<String> subjects(Collection<String> candidates) {
        return lenses.aside(() -> {
            Set<String> known = new HashSet<>();
            for (String[] ids : portions(candidates)) {
                known.addAll(jdbc.queryForList(
                        "select named from unnest(?::text[]) candidates (named)"
                                + " where exists (select from audit_event e where e.subject_id = named collate \"C\")",
                        String.class,
                        (Object) ids));
            }
            return known;
        });
    }

    @Override
    public Excerpt cut(Instant asOf, Set<String> subjects, Sink sink) throws IOException {
        try {
            return lenses.aside(() -> written(asOf, subjects, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Excerpt written(Instant asOf, Set<String> subjects, Sink sink) {
        // So that a checkpoint covers the instant also when it has only just passed.
        sealer.sealAll();
        checkpoints.write();
        ChainHead head = head(asOf);
        long[] shown = shown(subjects, head.seq());
        long[] wanted = head.seq() == 0
                ? shown
                : LongStream.concat(LongStream.of(shown), LongStream.of(head.seq()))
                        .distinct()
                        .toArray();
        SignedPlaces places = new SignedPlaces(mode.dataFolder());
        List<ExcerptRuns.Run> runs = ExcerptRuns.around(places.seqs(), wanted)
                .orElseThrow(() -> new RuleViolation(AuditRule.EXCERPT_UNSIGNED, head.seq()));
        NavigableMap<Long, Checkpoint> signed = signed(places, runs);
        try (Connection connection = dataSource.getConnection()) {
            ExcerptWriter writer = new ExcerptWriter(shown, signed, sink);
            write(connection, writer, runs);
            for (Checkpoint checkpoint : signed.values()) {
                sink.checkpoint(checkpoint.line() + "\n");
            }
            return new Excerpt(head.seq(), head.hash(), writer.seals(), writer.events(), signed.size());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the trail could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The driver streams only within a transaction. */
    private static void write(Connection connection, ExcerptWriter writer, List<ExcerptRuns.Run> runs)
            throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            writer.write(connection, runs);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    /** The last seal before the first one that was made later. */
    private ChainHead head(Instant asOf) {
        Long later = jdbc
                .queryForList(
                        "select seq from audit_seal where sealed_at > ? order by seq limit 1",
                        Long.class,
                        Trail.micros(asOf))
                .stream()
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return jdbc
                .query(
                        "select seq, hash from audit_seal where seq < ? order by seq desc limit 1",
                        (rs, row) -> new ChainHead(
                                rs.getLong(1), java.util.HexFormat.of().formatHex(rs.getBytes(2))),
                        later)
                .stream()
                .findFirst()
                .orElse(ChainHead.GENESIS);
    }

    private long[] shown(Set<String> subjects, long head) {
        LongStream.Builder seqs = LongStream.builder();
        for (String[] ids : portions(subjects)) {
            jdbc.query(
                    "select s.seq from audit_event e join audit_seal s on s.event_id = e.id"
                            + " where e.subject_id = any (?) and s.seq <= ?",
                    row -> {
                        seqs.add(row.getLong(1));
                    },
                    ids,
                    head);
        }
        return seqs.build().sorted().distinct().toArray();
    }

    private NavigableMap<Long, Checkpoint> signed(SignedPlaces places, List<ExcerptRuns.Run> runs) {
        Set<Long> seqs = new HashSet<>();
        runs.forEach(run -> {
            seqs.add(run.behind());
            seqs.add(run.last());
        });
        NavigableMap<Long, Checkpoint> signed = places.of(seqs);
        signed.values().forEach(checkpoint -> {
            if (!checkpoints.key().verifies(checkpoint.signedBytes(), checkpoint.signature())) {
                throw new RuleViolation(AuditRule.EXCERPT_BROKEN, checkpoint.seq());
            }
        });
        return signed;
    }

    private static List<String[]> portions(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<String[]> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            portions.add(
                    all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)).toArray(String[]::new));
        }
        return portions;
    }
}
