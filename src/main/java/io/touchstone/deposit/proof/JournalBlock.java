package io.touchstone.deposit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/**
 * A run of transfers under one hash.
 *
 * @param marks four bytes for each id from first to last
 * @param previous hash of the block before, zeros before the first
 */
@SuppressWarnings("ArrayRecordComponent")
record JournalBlock(
        long number,
        long first,
        long last,
        int transfers,
        Instant sealedAt,
        byte[] marks,
        byte[] previous,
        byte[] hash) {

    static final String COLUMNS =
            "block_no, first_transfer, last_transfer, transfers, sealed_at, marks, prev_hash, hash";

    private static final byte[] DOMAIN = "touchstone-journal-v1\n".getBytes(StandardCharsets.US_ASCII);

    /** The block that follows another; the transfers are in the order of their ids. */
    static JournalBlock of(long number, byte[] previous, Instant at, List<SealedTransfer> transfers) {
        long first = transfers.get(0).id();
        long last = transfers.get(transfers.size() - 1).id();
        ByteBuffer marks = ByteBuffer.allocate(Math.toIntExact((last - first + 1) * SealedTransfer.MARK_BYTES));
        MessageDigest digest = begin(number, first, last, transfers.size(), at, previous);
        for (SealedTransfer transfer : transfers) {
            byte[] one = transfer.digest();
            digest.update(one);
            marks.putInt((int) (transfer.id() - first) * SealedTransfer.MARK_BYTES, SealedTransfer.mark(one));
        }
        return new JournalBlock(number, first, last, transfers.size(), at, marks.array(), previous, digest.digest());
    }

    /** What the hash of this block has to be for the transfers that are there now. */
    byte[] expected(List<byte[]> digests) {
        MessageDigest digest = begin(number, first, last, transfers, sealedAt, previous);
        digests.forEach(digest::update);
        return digest.digest();
    }

    /** The mark of an id within this block; 0 where no transfer was sealed. */
    int mark(long id) {
        return ByteBuffer.wrap(marks).getInt(Math.toIntExact((id - first) * SealedTransfer.MARK_BYTES));
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    static JournalBlock read(ResultSet row, int index) throws SQLException {
        return new JournalBlock(
                row.getLong("block_no"),
                row.getLong("first_transfer"),
                row.getLong("last_transfer"),
                row.getInt("transfers"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getBytes("marks"),
                row.getBytes("prev_hash"),
                row.getBytes("hash"));
    }

    private static MessageDigest begin(long number, long first, long last, int transfers, Instant at, byte[] previous) {
        MessageDigest digest = SealedTransfer.sha256();
        digest.update(DOMAIN);
        digest.update(previous);
        digest.update(ByteBuffer.allocate(5 * Long.BYTES)
                .putLong(number)
                .putLong(first)
                .putLong(last)
                .putLong(transfers)
                .putLong(SealedTransfer.micros(at))
                .array());
        return digest;
    }
}
