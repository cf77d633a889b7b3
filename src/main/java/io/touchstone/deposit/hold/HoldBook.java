package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold;
import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.hold.HoldRows.Lodger;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Balances;
import io.touchstone.deposit.ledger.Balances.Lodged;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.deposit.requirement.RequiredAmounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.Merchants;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes money, pays it out and lets it go (rulings G2 and G3), one command or many in the caller's transaction. Holds are locked
 * before accounts, both in the order of their ids.
 */
@Component
class HoldBook implements Deposits {

    private final Ledger ledger;
    private final Balances balances;
    private final HoldRows rows;
    private final Merchants merchants;
    private final ObjectProvider<RequiredAmounts> required;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    HoldBook(
            Ledger ledger,
            Balances balances,
            HoldRows rows,
            Merchants merchants,
            ObjectProvider<RequiredAmounts> required,
            ApplicationEventPublisher events,
            Ids ids) {
        this.ledger = ledger;
        this.balances = balances;
        this.rows = rows;
        this.merchants = merchants;
        this.required = required;
        this.events = events;
        this.ids = ids;
    }

    @Override
    @Transactional(readOnly = true)
    public DepositView of(String merchantId, Currency currency, Instant at) {
        RequiredAmounts amounts = required.getIfAvailable();
        Money asked = amounts == null ? new Money(0, currency) : amounts.of(merchantId, currency, at);
        Lodged lodged = balances.lodged(merchantId, currency, at);
        return DepositView.of(asked, lodged.free(), lodged.held());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public HoldView hold(PlaceHold command) {
        return carryOut(new HoldCommand.Place(ids.next(), command)).orThrow();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public HoldView capture(CaptureHold command) {
        return carryOut(new HoldCommand.Capture(ids.next(), command)).orThrow();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public HoldView release(HoldId hold, String reason, Instant at, Actor actor) {
        return carryOut(new HoldCommand.Release(ids.next(), hold, reason, at, actor, false))
                .orThrow();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(HoldId hold, String reason, Instant at, Actor actor) {
        HoldView held = findHold(hold).orElseThrow(() -> new NotFound("hold", hold.toString()));
        Currency currency = held.amount().currency();
        Money back = new Money(rows.takenByPlatform(hold.id()), currency);
        if (back.minor() == 0) {
            return;
        }
        Receipt receipt = ledger.post(Posting.move(
                TransferKind.CAPTURE_RETURNED,
                hold.id(),
                at,
                AccountKey.platforms(AccountPurpose.PLATFORM, currency),
                AccountKey.deposit(held.merchantId(), currency),
                back));
        if (receipt.outcome() == Receipt.Outcome.POSTED) {
            events.publishEvent(HoldEvent.returned(held, back, reason, at, actor));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HoldView> findHold(HoldId hold) {
        return rows.find(hold.id()).map(HoldState::view);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    HoldAnswer carryOut(HoldCommand command) {
        return carryOut(List.of(command)).get(0);
    }

    /** Carries out what can be carried out, as if one after the other; what is refused leaves the others alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<HoldAnswer> carryOut(List<HoldCommand> commands) {
        HoldBatch batch = batch(commands);
        for (List<HoldBatch.Step> steps = batch.next(); !steps.isEmpty(); steps = batch.next()) {
            batch.take(
                    steps,
                    ledger.postAll(steps.stream().map(HoldBatch.Step::posting).toList()),
                    rows::find);
        }
        rows.add(batch.placed());
        rows.addActs(batch.acts());
        rows.end(batch.ended());
        batch.events().forEach(events::publishEvent);
        return batch.answers();
    }

    /** Throws what a command would be refused for, and moves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void check(HoldCommand command) {
        HoldBatch batch = batch(List.of(command));
        if (batch.next().isEmpty()) {
            batch.answers().get(0).orThrow();
        }
    }

    private HoldBatch batch(List<HoldCommand> commands) {
        return new HoldBatch(
                commands,
                rows.lock(commands.stream().map(HoldCommand::holdId).collect(Collectors.toSet())),
                rows.acts(acts(commands)),
                strangers(commands));
    }

    private static Collection<UUID> acts(List<HoldCommand> commands) {
        return commands.stream()
                .filter(command -> !(command instanceof HoldCommand.Place))
                .map(HoldCommand::cause)
                .collect(Collectors.toSet());
    }

    /** Who never lodged anything has nothing to freeze, and no account is opened to find that out. */
    private Map<Lodger, RuntimeException> strangers(List<HoldCommand> commands) {
        Set<Lodger> asked = commands.stream()
                .filter(HoldCommand.Place.class::isInstance)
                .map(command -> Lodger.of((HoldCommand.Place) command))
                .collect(Collectors.toSet());
        Map<Lodger, RuntimeException> strangers = new HashMap<>();
        asked.forEach(one -> strangers.put(one, new RuleViolation(DepositRule.INSUFFICIENT_DEPOSIT)));
        strangers.keySet().removeAll(rows.lodgers(asked));
        strangers.replaceAll((one, why) ->
                merchants.find(one.merchantId()).isEmpty() ? new NotFound("merchant", one.merchantId()) : why);
        return strangers;
    }
}
