package io.touchstone.audit.domain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.postgresql.PGStatement;

/**
 * Reads the whole trail once in the order of its seals and says where it is not what was sealed. After a finding it goes on
 * from what is stored, so that one change is one finding and not one for each row after it.
 */
class ChainVerifier {

    private static final int FETCH = 2_000;
    private static final int BINARY_AT_ONCE = -1;
    /** The sealer needs a second or two; what waits longer than this was not written by the application. */
    private static final Duration UNSEALED_MAX = Duration.ofMinutes(2);
    /** Longer than any transaction runs. */
    private static final Duration BACKDATED_MAX = Duration.ofHours(6);

    private final List<Checkpoint> checkpoints;
    private final LongConsumer progress;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private long total;
    private long seq;
    private long read;
    private byte[] previous = SealedRow.genesis();
    private Instant newestRecorded = Instant.MIN;
    private int nextCheckpoint;

    private ChainVerifier(CheckpointFile file, Instant now, LongConsumer progress) {
        this.checkpoints = file.sound().stream()
                .sorted(java.util.Comparator.comparingLong(Checkpoint::seq))
                .toList();
        this.now = now;
        this.progress = progress;
        file.findings().forEach(this::add);
    }

    /**
     * Verifies the trail of a database against the checkpoints of a data folder.
     *
     * @param progress told from time to time how many seals were read; may throw to end early
     */
    static Verdict verify(Connection connection, Path dataFolder, Instant now, LongConsumer progress)
            throws SQLException {
        // The file first: a checkpoint written in between would look like a cut tail.
        CheckpointFile file = CheckpointFile.read(dataFolder);
        ChainVerifier verifier = new ChainVerifier(file, now, progress);
        boolean autoCommit = connection.getAutoCommit();
        // One snapshot for both passes; the driver streams only within a transaction.
        connection.setAutoCommit(false);
        try {
            verifier.readSeals(connection);
            verifier.readUnsealed(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
        verifier.checkEnd();
        return new Verdict(verifier.seq, file.sound().size(), verifier.total, List.copyOf(verifier.findings));
    }

    private void readSeals(Connection connection) throws SQLException {
        String sql = "select " + SealedLink.COLUMNS + ", " + SealedRow.COLUMNS
                + " from audit_seal s left join audit_event e on e.id = s.event_id order by s.seq";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            // Times and hashes come as bytes and not as text, which is most of the work otherwise.
            select.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            try (ResultSet rs = select.executeQuery()) {
                HashedLinks before = HashedLinks.NONE;
                for (List<SealedLink> links = links(rs); !links.isEmpty(); links = links(rs)) {
                    // These are hashed by other threads while the next ones are read.
                    HashedLinks hashing = HashedLinks.of(links);
                    check(before);
                    before = hashing;
                }
                check(before);
            }
        }
    }

    private static List<SealedLink> links(ResultSet rs) throws SQLException {
        List<SealedLink> links = new ArrayList<>(FETCH);
        while (links.size() < FETCH && rs.next()) {
            links.add(SealedLink.read(rs));
        }
        return links;
    }

    private void check(HashedLinks hashed) {
        List<SealedLink> links = hashed.links();
        List<byte[]> hashes = hashed.hashes();
        for (int i = 0; i < links.size(); i++) {
            check(links.get(i), hashes.get(i));
        }
        read += links.size();
        progress.accept(read);
    }

    private void check(SealedLink link, byte[] hash) {
        if (link.seq() > seq + 1) {
            add(Finding.ofSeal(Finding.Kind.SEAL_REMOVED, seq + 1, "up to " + (link.seq() - 1)));
        } else if (!Arrays.equals(link.previous(), previous)) {
            add(Finding.ofSeal(Finding.Kind.LINK_BROKEN, link.seq(), ""));
        }
        checkEvent(link, hash);
        seq = link.seq();
        previous = link.hash();
        checkCheckpoints(link.hash());
    }

    private void checkEvent(SealedLink link, byte[] hash) {
        SealedRow row = link.event();
        if (row == null) {
            add(Finding.ofEvent(Finding.Kind.EVENT_REMOVED, link.seq(), link.eventId()));
            return;
        }
        if (!Arrays.equals(hash, link.hash())) {
            add(Finding.ofEvent(Finding.Kind.EVENT_CHANGED, link.seq(), link.eventId()));
        }
        if (newestRecorded.isAfter(row.recordedAt().plus(BACKDATED_MAX))) {
            add(Finding.ofEvent(Finding.Kind.EVENT_BACKDATED, link.seq(), link.eventId()));
        } else if (row.recordedAt().isAfter(newestRecorded)) {
            newestRecorded = row.recordedAt();
        }
    }

    private void checkCheckpoints(byte[] hash) {
        while (nextCheckpoint < checkpoints.size()
                && checkpoints.get(nextCheckpoint).seq() <= seq) {
            Checkpoint checkpoint = checkpoints.get(nextCheckpoint++);
            if (checkpoint.seq() == seq && !Arrays.equals(checkpoint.hashBytes(), hash)) {
                add(Finding.ofCheckpoint(Finding.Kind.CHECKPOINT_CONTRADICTED, seq, "signed at " + checkpoint.time()));
            }
        }
    }

    private void checkEnd() {
        if (nextCheckpoint < checkpoints.size()) {
            Checkpoint newest = checkpoints.get(checkpoints.size() - 1);
            add(Finding.ofSeal(
                    Finding.Kind.TAIL_CUT, seq + 1, "up to " + newest.seq() + ", signed at " + newest.time()));
        }
        if (checkpoints.isEmpty() && newestRecorded.isBefore(now.minus(UNSEALED_MAX)) && seq > 0) {
            add(Finding.ofCheckpoint(Finding.Kind.CHECKPOINTS_MISSING, 0, ""));
        }
    }

    private void readUnsealed(Connection connection) throws SQLException {
        String sql = "select e.id from audit_event e left join audit_seal s on s.event_id = e.id"
                + " where s.event_id is null and e.recorded_at < ? order by e.id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, Trail.micros(now.minus(UNSEALED_MAX)));
            select.setFetchSize(FETCH);
            try (ResultSet rs = select.executeQuery()) {
                while (rs.next()) {
                    add(Finding.ofEvent(Finding.Kind.EVENT_UNSEALED, 0, rs.getLong(1)));
                }
            }
        }
    }

    private void add(Finding finding) {
        total++;
        if (findings.size() < Verdict.FINDINGS_MAX) {
            findings.add(finding);
        }
    }
}
