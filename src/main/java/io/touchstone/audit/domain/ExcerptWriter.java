package io.touchstone.audit.domain;

import io.touchstone.audit.ChainExcerpts.Sink;
import io.touchstone.audit.domain.ExcerptRuns.Run;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Writes stretches of the chain, and refuses to when what it reads is not what was sealed and signed. */
final class ExcerptWriter {

    private static final int FETCH = 2_000;
    private static final int BINARY_AT_ONCE = -1;
    private static final HexFormat HEX = HexFormat.of();

    private final long[] shown;
    private final Map<Long, Checkpoint> checkpoints;
    private final Sink sink;
    private byte[] previous = SealedRow.genesis();
    private long expected;
    private long seals;
    private long events;

    /** @param shown numbers of the seals whose events are written in full, ascending */
    ExcerptWriter(long[] shown, Map<Long, Checkpoint> checkpoints, Sink sink) throws IOException {
        this.shown = shown;
        this.checkpoints = checkpoints;
        this.sink = sink;
        sink.seal("seq,sealed_at,form,digest\n");
        sink.event("seq,id,at,recorded_at,actor_kind,actor_id,action,subject_kind,subject_id,details,request_id\n");
    }

    long seals() {
        return seals;
    }

    long events() {
        return events;
    }

    void write(Connection connection, Iterable<Run> runs) throws SQLException, IOException {
        String sql = "select " + SealedLink.COLUMNS + ", " + SealedRow.COLUMNS
                + " from audit_seal s left join audit_event e on e.id = s.event_id"
                + " where s.seq > ? and s.seq <= ? order by s.seq";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            select.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            for (Run run : runs) {
                begin(run.behind());
                select.setLong(1, run.behind());
                select.setLong(2, run.last());
                try (ResultSet rs = select.executeQuery()) {
                    while (rs.next()) {
                        write(SealedLink.read(rs));
                    }
                }
                require(expected == run.last() + 1, expected);
            }
        }
    }

    private void begin(long behind) {
        previous = behind == 0
                ? SealedRow.genesis()
                : Objects.requireNonNull(checkpoints.get(behind)).hashBytes();
        expected = behind + 1;
    }

    private void write(SealedLink link) throws IOException {
        long seq = link.seq();
        SealedRow event = link.event();
        require(seq == expected && Arrays.equals(previous, link.previous()), expected);
        require(event != null && Arrays.equals(link.expected(), link.hash()), seq);
        Checkpoint signed = checkpoints.get(seq);
        require(signed == null || Arrays.equals(signed.hashBytes(), link.hash()), seq);
        byte[] digest = link.form() == SealForm.COLUMNS.number()
                ? link.hash()
                : Objects.requireNonNull(event).content();
        sink.seal(seq + "," + link.sealedAt() + "," + link.form() + "," + HEX.formatHex(digest) + "\n");
        if (Arrays.binarySearch(shown, seq) >= 0) {
            sink.event(line(seq, Objects.requireNonNull(event)));
            events++;
        }
        previous = link.hash();
        expected = seq + 1;
        seals++;
    }

    private static void require(boolean holds, long seq) {
        if (!holds) {
            throw new RuleViolation(AuditRule.EXCERPT_BROKEN, seq);
        }
    }

    private static String line(long seq, SealedRow event) {
        return seq + "," + event.id() + "," + event.at() + "," + event.recordedAt() + "," + quoted(event.actorKind())
                + "," + quoted(event.actorId()) + "," + quoted(event.action()) + "," + quoted(event.subjectKind())
                + "," + quoted(event.subjectId()) + "," + quoted(event.details()) + "," + quoted(event.requestId())
                + "\n";
    }

    /** Always in quotes, since nothing stands for null. */
    private static String quoted(@Nullable String text) {
        return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
