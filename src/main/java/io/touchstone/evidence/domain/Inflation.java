package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Unpacks deflated pieces of a file without keeping them, and stops where it becomes too much. */
final class Inflation implements AutoCloseable {

    private static final int CHUNK = 1 << 15;

    private final Inflater inflater = new Inflater();
    private final byte[] packed = new byte[CHUNK];
    private final byte[] unpacked = new byte[CHUNK];
    private final long limit;
    private final @Nullable Reader reader;
    private long total;

    /** @param reader is shown what comes out; null when only its size matters */
    Inflation(long limit, @Nullable Reader reader) {
        this.limit = limit;
        this.reader = reader;
    }

    /** Adds the piece of a file from one place to another; more than the limit is a bomb. */
    void add(FileBytes bytes, long from, long to) throws IOException {
        for (long place = from; place < to && !inflater.finished(); ) {
            int length = bytes.read(place, packed, (int) Math.min(CHUNK, to - place));
            if (length <= 0) {
                return;
            }
            place += length;
            inflater.setInput(packed, 0, length);
            drain();
        }
    }

    private void drain() {
        try {
            int length;
            while ((length = inflater.inflate(unpacked)) > 0) {
                total += length;
                if (total > limit) {
                    throw new RuleViolation(EvidenceRule.BOMB);
                }
                if (reader != null) {
                    reader.read(unpacked, length);
                }
            }
            if (inflater.needsDictionary()) {
                throw new RuleViolation(EvidenceRule.DAMAGED);
            }
        } catch (DataFormatException notDeflated) {
            throw new RuleViolation(EvidenceRule.DAMAGED);
        }
    }

    long total() {
        return total;
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** Sees what was unpacked, piece by piece. */
    interface Reader {
        void read(byte[] piece, int length);
    }
}
