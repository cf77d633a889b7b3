package io.touchstone.deposit.payment;

import io.touchstone.deposit.ledger.LedgerPermissions.CanApprove;
import io.touchstone.deposit.ledger.LedgerPermissions.CanPost;
import io.touchstone.deposit.statement.ActorNames;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the lines of the bank are looked at, and two people decide about those that the books could not place. */
@Service
@Transactional
public class LineDesk {

    static final int MISSING_SHOWN = 500;

    private final LineBook lines;
    private final DecisionBook decisions;
    private final PaymentBook payments;
    private final MissingMovements missing;
    private final LineDecisions acts;
    private final ActorNames names;
    private final CurrentActor actor;
    private final Clock clock;

    LineDesk(
            LineBook lines,
            DecisionBook decisions,
            PaymentBook payments,
            MissingMovements missing,
            LineDecisions acts,
            ActorNames names,
            CurrentActor actor,
            Clock clock) {
        this.lines = lines;
        this.decisions = decisions;
        this.payments = payments;
        this.missing = missing;
        this.acts = acts;
        this.names = names;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A line beside what the books have.
     *
     * @param payment the payment it is compared with
     * @param waiting what is proposed; null when nothing is
     * @param isOwn whether the reader proposed it
     */
    public record Opened(
            BankLine line,
            @Nullable PaymentView payment,
            List<BankDecision> decisions,
            @Nullable BankDecision waiting,
            boolean isOwn,
            List<BankDecision.Act> acts,
            Map<String, String> names) {}

    /** Newest days first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<BankLine> list(LineFilter filter, @Nullable String cursor, int limit) {
        return lines.list(filter, cursor, limit);
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public Opened find(UUID id) {
        BankLine line = lines.find(id).orElseThrow(() -> new NotFound("bank line", id.toString()));
        List<BankDecision> all = decisions.ofLine(id);
        BankDecision waiting =
                all.stream().filter(one -> one.outcome() == null).findFirst().orElse(null);
        PaymentView payment = line.paymentId() == null
                ? null
                : payments.find(line.paymentId()).orElseThrow();
        boolean own = waiting != null && waiting.proposedBy().equals(actor.get().toString());
        Map<String, String> people = names.of(all.stream()
                .flatMap(one ->
                        Stream.of(one.proposedBy(), Objects.requireNonNullElse(one.decidedBy(), one.proposedBy())))
                .toList());
        return new Opened(line, payment, all, waiting, own, BankDecision.Act.fitting(line), people);
    }

    /** What the bank should have shown by now, the oldest first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public List<MissingMovement> missing() {
        return missing.list(clock.instant(), MISSING_SHOWN);
    }

    @CanPost
    public void propose(LineDecisions.Propose wanted) {
        acts.propose(wanted, clock.instant(), actor.get());
    }

    @CanApprove
    public void approve(UUID decision) {
        acts.approve(decision, clock.instant(), actor.get());
    }

    /** Also for who proposed it and thinks better. */
    @CanApprove
    public void reject(UUID decision) {
        acts.reject(decision, clock.instant(), actor.get());
    }
}
