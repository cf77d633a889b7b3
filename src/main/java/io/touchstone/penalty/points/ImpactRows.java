package io.touchstone.penalty.points;

import io.touchstone.intake.CopyRow;
import io.touchstone.rulebook.ViolationClass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Puts rows together to merchants, and says which events the draft would have had otherwise. */
final class ImpactRows {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int TELL_EVERY = 1000;
    private static final byte[][] CLASSES = {bytes("a"), bytes("b"), bytes("c")};

    private final Replayed replayed;
    private final ImpactTally tally;
    private final LongConsumer told;
    private final byte[] code;
    private byte @Nullable [] merchant;
    private String category = "";
    private int size;
    private long recent;
    private List<PointEvent> held = new ArrayList<>();
    private List<PointEvent> drafted = new ArrayList<>();

    ImpactRows(Replayed replayed, ImpactTally tally, LongConsumer told) {
        this.replayed = replayed;
        this.tally = tally;
        this.told = told;
        this.code = bytes(replayed.code());
    }

    /** Events within the time that is replayed. */
    long recent() {
        return recent;
    }

    void take(CopyRow row) {
        if (merchant == null || !row.is(0, merchant)) {
            end();
            merchant = Objects.requireNonNull(row.asBytes(0));
            category = Objects.requireNonNull(row.asText(6));
            size = (int) row.asLong(7);
        }
        Instant at = row.asInstant(5);
        PointEvent event =
                new PointEvent(NOBODY, NOBODY, violationClass(row), (int) row.asLong(2), row.asBoolean(3), at);
        held.add(event);
        drafted.add(replayed.terms() != null && row.is(4, code) ? replayed.drafted(event) : event);
        recent += at.isBefore(replayed.since()) ? 0 : 1;
    }

    void end() {
        byte[] last = merchant;
        if (last == null) {
            return;
        }
        tally.add(new String(last, StandardCharsets.UTF_8), category, size, held, drafted);
        held = new ArrayList<>();
        drafted = new ArrayList<>();
        if (tally.merchants() % TELL_EVERY == 0) {
            told.accept(tally.merchants());
        }
    }

    private static ViolationClass violationClass(CopyRow row) {
        for (ViolationClass one : ViolationClass.values()) {
            if (row.is(1, CLASSES[one.ordinal()])) {
                return one;
            }
        }
        throw new IllegalStateException("no class: " + row.asText(1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
