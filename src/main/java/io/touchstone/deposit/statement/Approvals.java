package io.touchstone.deposit.statement;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one part of the module has proposed and a second person is still to decide; the finance desk lists it all together. */
public interface Approvals {

    /** The proposals that wait, the oldest first. */
    List<Proposal> waiting(int limit);

    /**
     * One proposal.
     *
     * @param kind the message key of its name is {@code deposit.approval.<kind>}
     * @param path where it is decided
     * @param merchantId whose money it is about; null when it is the platform's alone
     * @param proposedBy the account of who proposed it, who cannot be the one to approve
     */
    record Proposal(
            String kind,
            String path,
            @Nullable String merchantId,
            Money amount,
            String proposedBy,
            Instant proposedAt) {}
}
