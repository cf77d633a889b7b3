package io.touchstone.deposit.approval;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One proposal as it stands. */
public record Proposal(
        UUID id,
        ProposalKind kind,
        @Nullable String merchantId,
        @Nullable String caseNo,
        @Nullable Money amount,
        Map<String, String> content,
        String reason,
        Instant askedAt,
        String askedBy,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note) {

    /** How far a proposal is in its life; the message key is {@code deposit.approval.state.<word>}. */
    public enum State {
        WAITING,
        ALLOWED,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    /** Who asked, as an actor again. */
    public Actor asker() {
        int end = askedBy.indexOf(':');
        return new Actor(Actor.Kind.valueOf(askedBy.substring(0, end)), askedBy.substring(end + 1));
    }

    /** A part of the content that this kind always has. */
    public String demand(String name) {
        String value = content.get(name);
        if (value == null) {
            throw new IllegalStateException("a proposal without " + name);
        }
        return value;
    }

    public Money demandAmount() {
        if (amount == null) {
            throw new IllegalStateException("a proposal without an amount");
        }
        return amount;
    }

    public String demandMerchant() {
        if (merchantId == null) {
            throw new IllegalStateException("a proposal without a merchant");
        }
        return merchantId;
    }

    public String demandCase() {
        if (caseNo == null) {
            throw new IllegalStateException("a proposal without a case");
        }
        return caseNo;
    }
}
