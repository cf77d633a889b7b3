package io.touchstone.merchant.commitment;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.commitment.CommitmentPermissions.CanSignForOwnShop;
import io.touchstone.rulebook.Commitments;
import io.touchstone.rulebook.Commitments.Commitment;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a shop reads and signs what it commits itself to (K2). Another's shop does not exist for it. */
@Service
@CanSignForOwnShop
@Transactional
public class OwnCommitmentDesk {

    private final Commitments commitments;
    private final SignatureRows rows;
    private final Merchants merchants;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    OwnCommitmentDesk(
            Commitments commitments,
            SignatureRows rows,
            Merchants merchants,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.commitments = commitments;
        this.rows = rows;
        this.merchants = merchants;
        this.events = events;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** A commitment in force, and when the shop signed it; null while it did not. */
    public record Asked(Commitment commitment, @Nullable Instant signedAt) {}

    /** What a shop is asked to sign now. */
    public record Shown(String merchantId, String shopName, List<Asked> asked) {}

    @Transactional(readOnly = true)
    public Shown list(String merchantId) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        List<SignatureRows.Signed> signed = rows.of(merchantId);
        List<Asked> asked = commitments.inForce(clock.instant()).stream()
                .map(one -> new Asked(one, signedAt(signed, one.id()).orElse(null)))
                .toList();
        return new Shown(merchantId, shop.name(), asked);
    }

    private static Optional<Instant> signedAt(List<SignatureRows.Signed> signed, UUID version) {
        return signed.stream()
                .filter(one -> one.version().equals(version))
                .map(SignatureRows.Signed::at)
                .findFirst();
    }

    /**
     * Signs the version in force; signing it again changes nothing.
     *
     * @param sha256 of the words that were read
     */
    public void sign(String merchantId, UUID version, String sha256) {
        merchants.demandSeat(actor.get(), merchantId);
        Instant at = clock.instant();
        Actor by = actor.get();
        Commitment commitment = commitments.inForce(at).stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(CommitmentRule.COMMITMENT_NOT_IN_FORCE));
        if (!commitment.sha256().equals(sha256)) {
            throw new RuleViolation(CommitmentRule.COMMITMENT_OTHER_WORDS);
        }
        if (rows.add(ids.next(), merchantId, commitment, UUID.fromString(by.id()), at)) {
            events.publishEvent(
                    new CommitmentSigned(merchantId, commitment.code(), commitment.version(), sha256, by, at));
        }
    }
}
