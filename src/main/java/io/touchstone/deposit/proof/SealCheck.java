package io.touchstone.deposit.proof;

import io.touchstone.audit.TrailReader;
import io.touchstone.deposit.proof.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes every seal again from the rows that are there and compares it with the one kept, and that one with the audit trail. */
@Component
class SealCheck {

    /** In memory at a time, each with some tens of kilobytes of marks. */
    private static final int BLOCKS = 50;

    private final JournalRows rows;
    private final TrailReader trail;
    private final JsonMapper json = JsonMapper.shared();

    SealCheck(JournalRows rows, TrailReader trail) {
        this.rows = rows;
        this.trail = trail;
    }

    /**
     * Checks all blocks in the caller's snapshot, a few in memory at a time.
     *
     * @param progress told how many transfers were checked so far
     * @return how many transfers are sealed
     */
    long check(Consumer<Finding> found, LongConsumer progress) {
        JournalBlock before = null;
        long sealed = 0;
        for (List<JournalBlock> part = rows.after(0, BLOCKS); !part.isEmpty(); ) {
            Map<String, String> told = trail.details(
                    JournalSealed.ACTION,
                    part.stream()
                            .map(block -> JournalSealed.subject(block.number()))
                            .toList());
            for (JournalBlock block : part) {
                checkLink(block, before, found);
                checkTrail(block, told.get(JournalSealed.subject(block.number())), found);
                checkTransfers(block, before == null ? 0 : before.last(), found);
                before = block;
                sealed += block.transfers();
                progress.accept(sealed);
            }
            part = rows.after(part.get(part.size() - 1).number(), BLOCKS);
        }
        checkEnd(before == null ? 0 : before.number(), found);
        return sealed;
    }

    /** The trail knows how far the seals went. */
    private void checkEnd(long number, Consumer<Finding> found) {
        long told = trail.newestSubject(JournalSealed.ACTION)
                .map(JournalSealed::number)
                .orElse(0L);
        for (long gone = number + 1; gone <= told; gone++) {
            found.accept(Finding.ofBlock(Kind.BLOCK_REMOVED, gone));
        }
    }

    private void checkTrail(JournalBlock block, @Nullable String details, Consumer<Finding> found) {
        String hash = details == null
                ? ""
                : json.readTree(details).path(JournalSealed.HASH).asString();
        if (!block.hex().equals(hash)) {
            found.accept(Finding.ofBlock(Kind.BLOCK_TRAIL, block.number()));
        }
    }

    private static void checkLink(JournalBlock block, @Nullable JournalBlock before, Consumer<Finding> found) {
        byte[] hash = before == null ? new byte[SealedTransfer.HASH_BYTES] : before.hash();
        long number = before == null ? 0 : before.number();
        if (block.number() != number + 1 || !Arrays.equals(block.previous(), hash)) {
            found.accept(Finding.ofBlock(Kind.BLOCK_LINK, block.number()));
        }
    }

    /** Names the transfers whose mark is not the one sealed; when all marks fit, the hash must fit too. */
    private void checkTransfers(JournalBlock block, long lastBefore, Consumer<Finding> found) {
        List<byte[]> digests = new ArrayList<>();
        boolean named = false;
        long expected = block.first();
        long after = lastBefore;
        List<SealedTransfer> part = rows.transfers(after, block.last(), JournalSealer.TRANSFERS_MAX);
        while (!part.isEmpty()) {
            for (SealedTransfer transfer : part) {
                byte[] digest = transfer.digest();
                digests.add(digest);
                named |= nameRemoved(block, expected, transfer.id(), found);
                named |= nameDifference(block, transfer.id(), SealedTransfer.mark(digest), found);
                expected = Math.max(expected, transfer.id() + 1);
                after = transfer.id();
            }
            part = rows.transfers(after, block.last(), JournalSealer.TRANSFERS_MAX);
        }
        named |= nameRemoved(block, expected, block.last() + 1, found);
        if (!named && !Arrays.equals(block.expected(digests), block.hash())) {
            found.accept(Finding.ofBlock(Kind.BLOCK_CHANGED, block.number()));
        }
    }

    private static boolean nameRemoved(JournalBlock block, long from, long to, Consumer<Finding> found) {
        boolean named = false;
        for (long id = from; id < to; id++) {
            if (block.mark(id) != 0) {
                found.accept(Finding.ofTransfer(Kind.TRANSFER_REMOVED, id, block.number()));
                named = true;
            }
        }
        return named;
    }

    private static boolean nameDifference(JournalBlock block, long id, int mark, Consumer<Finding> found) {
        int sealed = id < block.first() ? 0 : block.mark(id);
        if (sealed != mark) {
            found.accept(
                    Finding.ofTransfer(sealed == 0 ? Kind.TRANSFER_ADDED : Kind.TRANSFER_CHANGED, id, block.number()));
        }
        return sealed != mark;
    }
}
