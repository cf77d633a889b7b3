package io.touchstone.merchant.factory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that must be put right after a visit.
 *
 * @param owner who at the factory does it
 * @param state open, done or verified
 */
@Table("merchant_factory_action")
public record Action(
        UUID actionId,
        String itemCode,
        String task,
        String owner,
        LocalDate dueOn,
        String state,
        @Nullable String proof,
        @Nullable UUID proofFile,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt) {

    static Action open(UUID id, NewAction asked) {
        return new Action(
                id,
                asked.itemCode(),
                asked.task(),
                asked.owner(),
                asked.dueOn(),
                "open",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What is to be done, by whom and until when. */
    public record NewAction(String itemCode, String task, String owner, LocalDate dueOn) {}

    public boolean isOpen() {
        return state.equals("open");
    }

    public boolean isDone() {
        return state.equals("done");
    }

    public boolean isVerified() {
        return state.equals("verified");
    }

    Action done(String by, Instant at, String how, @Nullable UUID file) {
        return new Action(actionId, itemCode, task, owner, dueOn, "done", how, file, by, at, null, null);
    }

    Action verified(String by, Instant at) {
        return new Action(actionId, itemCode, task, owner, dueOn, "verified", proof, proofFile, doneBy, doneAt, by, at);
    }

    /** Back to be done again: what was shown does not prove it. */
    Action reopened() {
        return new Action(actionId, itemCode, task, owner, dueOn, "open", null, null, null, null, null, null);
    }
}
