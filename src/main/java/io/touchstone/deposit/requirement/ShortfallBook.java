package io.touchstone.deposit.requirement;

import io.touchstone.deposit.DepositShortfall;
import io.touchstone.deposit.requirement.Shortfall.Amounts;
import io.touchstone.deposit.requirement.Shortfall.Cause;
import io.touchstone.deposit.requirement.Shortfall.Notice;
import io.touchstone.deposit.requirement.Shortfall.State;
import io.touchstone.deposit.requirement.ShortfallWatch.Candidate;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens top-up notices, follows them and ends them by rule, with all that goes with it; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShortfallBook {

    static final Actor SELF = Actor.system("deposit-requirement");

    private static final Set<MerchantState> TRADING =
            EnumSet.of(MerchantState.TRIAL, MerchantState.ACTIVE, MerchantState.SUSPENDED);

    private final ShortfallRows rows;
    private final ShortfallWatch watch;
    private final ShortfallMeasures measures;
    private final ShortfallLetters letters;
    private final Merchants merchants;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;
    private final Ids ids;

    ShortfallBook(
            ShortfallRows rows,
            ShortfallWatch watch,
            ShortfallMeasures measures,
            ShortfallLetters letters,
            Merchants merchants,
            Settings settings,
            ApplicationEventPublisher events,
            PlatformTime time,
            Ids ids) {
        this.rows = rows;
        this.watch = watch;
        this.measures = measures;
        this.letters = letters;
        this.merchants = merchants;
        this.settings = settings;
        this.events = events;
        this.time = time;
        this.ids = ids;
    }

    /**
     * Compares what some shops have lodged with what is required of them.
     *
     * @param changedSince a requirement that holds since then or later is new to the shop; {@link Instant#MAX} for none
     * @return how many notices were opened
     */
    int review(Collection<String> shops, Instant changedSince, Instant at) {
        int opened = 0;
        for (Candidate candidate : watch.candidates(shops)) {
            UUID open = candidate.shortfallId();
            if (open != null) {
                act(open, shortfall -> shortfall.follow(candidate.amounts(), at, SELF));
            } else if (open(candidate, changedSince, at)) {
                opened++;
            }
        }
        return opened;
    }

    /** Takes the measures of a notice whose time has come, if it is still short then. */
    void takeDue(UUID id, Instant at) {
        act(id, shortfall -> {
            if (shortfall.state() == State.OPEN) {
                shortfall.follow(watch.amounts(shortfall), at, SELF);
            }
            if (shortfall.state() == State.OPEN) {
                shortfall.takeDue(at, SELF).forEach(measure -> measures.take(shortfall.notice(), measure, at, SELF));
            }
        });
    }

    /** Ends what runs against a shop that has left. */
    void close(String merchantId, Instant at) {
        rows.openOf(merchantId).forEach(id -> act(id, shortfall -> shortfall.close(at, SELF)));
    }

    /** Loads a notice, has something done to it, and does what follows from that. */
    void act(UUID id, Consumer<Shortfall> act) {
        Shortfall shortfall = rows.lock(id).orElseThrow(() -> new NotFound("shortfall", id.toString()));
        act.accept(shortfall);
        if (shortfall.entries().isEmpty()) {
            return;
        }
        rows.save(shortfall);
        shortfall.entries().forEach(entry -> {
            events.publishEvent(ShortfallEvent.of(shortfall.notice(), entry));
            letters.tell(shortfall, entry);
        });
        if (shortfall.state() != State.OPEN) {
            Shortfall.Entry last = shortfall.entries().get(shortfall.entries().size() - 1);
            boolean others = !rows.openOf(shortfall.notice().merchantId()).isEmpty();
            measures.liftAll(shortfall.notice(), others, last.at(), last.actor());
        }
    }

    private boolean open(Candidate candidate, Instant changedSince, Instant at) {
        MerchantState state = merchants.stateAt(candidate.merchantId(), at);
        Cause cause = state == MerchantState.TRIAL ? Cause.FIRST_PAYMENT : Cause.TOP_UP;
        TopUpRule rule = settings.at(TopUpRule.KEY, at);
        Amounts amounts = candidate.amounts();
        if (!TRADING.contains(state)
                || !rule.calls(cause, amounts, candidate.available(), candidate.isSince(changedSince))) {
            return false;
        }
        Notice notice = new Notice(
                ids.next(),
                "DS-%d-%06d".formatted(time.day(at).getYear(), rows.nextNumber()),
                candidate.merchantId(),
                cause,
                settings.versionAt(TopUpRule.KEY, at),
                at);
        Shortfall shortfall = Shortfall.open(notice, amounts, rule, SELF);
        rows.add(shortfall);
        events.publishEvent(new DepositShortfall(
                notice.merchantId(), notice.caseNo(), amounts.required(), amounts.balance(), SELF, at));
        shortfall.entries().forEach(entry -> letters.tell(shortfall, entry));
        return true;
    }
}
