package io.touchstone.deposit.term;

import io.touchstone.deposit.approval.NewProposal;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.deposit.approval.Proposals;
import io.touchstone.deposit.statement.Place;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.deposit.term.TermPermissions.CanLift;
import io.touchstone.deposit.term.TermPermissions.CanPropose;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks at longer settlement terms, asks for one and lifts one. */
@Service
@Transactional
public class TermDesk {

    private static final int ORDERS = 100;

    private final TermRegister register;
    private final TermRows rows;
    private final TermList list;
    private final HeldOrders held;
    private final Proposals proposals;
    private final TermParties parties;
    private final Settings settings;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;

    TermDesk(
            TermRegister register,
            TermRows rows,
            TermList list,
            HeldOrders held,
            Proposals proposals,
            TermParties parties,
            Settings settings,
            Accounts accounts,
            CurrentActor actor,
            Clock clock) {
        this.register = register;
        this.rows = rows;
        this.list = list;
        this.held = held;
        this.proposals = proposals;
        this.parties = parties;
        this.settings = settings;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /** The newest first. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<Term> list(TermFilter filter, @Nullable String cursor, int limit) {
        return KeysetPage.cut(
                list.list(filter, Place.of(cursor), limit + 1), limit, term -> new Place(term.startsAt(), term.termId())
                        .words());
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public TermView find(UUID termId) {
        Term term = rows.find(termId).orElseThrow(() -> new NotFound("term", termId.toString()));
        List<HeldOrder> orders = term.inForce() ? held.ofTerm(term, clock.instant(), ORDERS + 1) : List.of();
        List<String> people = Stream.of(term.recordedBy(), term.approvedBy(), term.liftedBy())
                .filter(by -> by != null)
                .map(by -> by.substring(by.indexOf(':') + 1))
                .toList();
        return new TermView(
                term,
                orders.subList(0, Math.min(orders.size(), ORDERS)),
                orders.size() > ORDERS,
                accounts.displayNames(people));
    }

    /** The days of each trigger today. */
    @CanReadLedger
    @Transactional(readOnly = true)
    public TermDays days() {
        return settings.at(TermDays.KEY, clock.instant());
    }

    /** Asks for a longer term; another person allows it. */
    @CanPropose
    public void propose(NewTerm term) {
        parties.check(term.merchantId(), term.scope());
        proposals.ask(new NewProposal(
                term.once(),
                ProposalKind.TERM,
                term.merchantId(),
                term.caseNo(),
                null,
                ProposedTerm.content(term),
                term.reason(),
                clock.instant(),
                actor.get()));
    }

    /** Lifts a term at once. */
    @CanLift
    public void lift(UUID termId, String reason) {
        Instant now = clock.instant();
        register.lift(termId, reason, now, actor.get());
    }
}
