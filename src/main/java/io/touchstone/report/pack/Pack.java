package io.touchstone.report.pack;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evidence pack: asked for once, then made or not; what it holds is settled when it is asked for. */
final class Pack {

    private final Head head;
    private PackState state;
    private @Nullable Instant endedAt;
    private @Nullable Result result;

    Pack(Stored was) {
        head = was.head();
        state = was.state();
        endedAt = was.endedAt();
        result = was.result();
    }

    /** Who asked for what. */
    record Head(UUID id, String number, UUID askedBy, Instant askedAt, PackScope scope) {}

    /** What came out. */
    record Result(String sha256, long bytes, long rows, String manifest) {}

    /** A pack as it is kept. */
    record Stored(
            Head head,
            PackState state,
            @Nullable Instant endedAt,
            @Nullable Result result) {}

    static Pack ask(Head head) {
        if (head.scope().asOf().isAfter(head.askedAt())) {
            throw new RuleViolation(PackRule.PACK_AS_OF_FUTURE);
        }
        return new Pack(new Stored(head, PackState.ASKED, null, null));
    }

    Head head() {
        return head;
    }

    Stored stored() {
        return new Stored(head, state, endedAt, result);
    }

    void made(Result made, Instant at) {
        end(PackState.MADE, at);
        result = made;
    }

    void fail(Instant at) {
        end(PackState.FAILED, at);
    }

    private void end(PackState next, Instant at) {
        if (!state.successors().contains(next)) {
            throw new Conflict(PackRule.PACK_STEP_REFUSED);
        }
        state = next;
        endedAt = at;
    }
}
