package io.touchstone.deposit.hold;

import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.DepositRule;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several commands carried out as if one after the other, in as few calls to the ledger as can be: a round ends before the
 * second command of one hold or cause, so that each is judged by what the one before left.
 */
class HoldBatch {

    private final List<HoldCommand> commands;
    private final Map<UUID, HoldState> holds;
    private final Map<UUID, HoldRows.KnownAct> acts;
    private final Map<HoldRows.Lodger, RuntimeException> strangers;
    private final Map<Integer, HoldAnswer> answers = new HashMap<>();
    private final List<HoldCommand.Place> placed = new ArrayList<>();
    private final List<HoldAct> done = new ArrayList<>();
    private final List<HoldEvent> events = new ArrayList<>();
    private int reached;

    /** @param strangers what to say to those who have nothing that could be frozen */
    HoldBatch(
            List<HoldCommand> commands,
            Map<UUID, HoldState> holds,
            Map<UUID, HoldRows.KnownAct> acts,
            Map<HoldRows.Lodger, RuntimeException> strangers) {
        this.commands = commands;
        this.strangers = strangers;
        this.holds = new HashMap<>(holds);
        this.acts = new HashMap<>(acts);
    }

    /**
     * A command that nothing but the ledger can refuse now.
     *
     * @param act null for a placing
     */
    record Step(int index, HoldState after, @Nullable HoldAct act, Posting posting) {}

    private void refuse(int index, RuntimeException why) {
        answers.put(index, new HoldAnswer.Refused(why));
    }

    /** The steps of the next round; none when all is reached. */
    List<Step> next() {
        List<Step> steps = new ArrayList<>();
        Set<UUID> busy = new HashSet<>();
        while (reached < commands.size()) {
            HoldCommand command = commands.get(reached);
            if (busy.contains(command.holdId()) || busy.contains(command.cause())) {
                break;
            }
            Step step = judge(reached, command);
            if (step != null) {
                steps.add(step);
                busy.add(command.holdId());
                busy.add(command.cause());
            }
            reached++;
        }
        return steps;
    }

    /**
     * Takes what the ledger said to the steps of a round.
     *
     * @param look finds a hold that somebody else placed under this id a moment ago
     */
    void take(List<Step> steps, List<Receipt> receipts, Function<UUID, Optional<HoldState>> look) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Receipt receipt = receipts.get(i);
            switch (receipt.outcome()) {
                case POSTED -> carriedOut(step);
                case REPLAYED -> {
                    HoldState now = look.apply(step.after().holdId()).orElse(step.after());
                    answers.put(step.index(), new HoldAnswer.Done(now.view()));
                }
                case DIFFERS, INSUFFICIENT, TOO_LARGE -> refuse(step.index(), receipt.refusal());
            }
        }
    }

    private void carriedOut(Step step) {
        HoldState after = step.after();
        holds.put(after.holdId(), after);
        answers.put(step.index(), new HoldAnswer.Done(after.view()));
        if (step.act() == null) {
            HoldCommand.Place place = (HoldCommand.Place) commands.get(step.index());
            placed.add(place);
            events.add(HoldEvent.held(after, place.actor()));
        } else {
            HoldAct act = step.act();
            acts.put(act.actId(), new HoldRows.KnownAct(act.holdId(), act.kind(), act.receiver(), act.amountMinor()));
            done.add(act);
            events.add(HoldEvent.of(after, act));
        }
    }

    private @Nullable Step judge(int index, HoldCommand command) {
        try {
            if (command instanceof HoldCommand.Place place) {
                return place(index, place);
            }
            return command instanceof HoldCommand.Capture capture
                    ? capture(index, capture)
                    : release(index, (HoldCommand.Release) command);
        } catch (RuleViolation | NotFound refusal) {
            refuse(index, refusal);
            return null;
        }
    }

    private @Nullable Step place(int index, HoldCommand.Place place) {
        HoldState known = holds.get(place.holdId());
        Money amount = place.what().amount();
        if (known != null) {
            boolean same = known.merchantId().equals(place.what().merchantId())
                    && known.amountMinor() == amount.minor()
                    && known.currency().equals(amount.currency());
            return again(index, known, same);
        }
        demandAmount(amount);
        if (place.what().expiresAt() != null && !place.what().expiresAt().isAfter(place.at())) {
            throw new RuleViolation(HoldRule.EXPIRY_NOT_AHEAD);
        }
        RuntimeException stranger = strangers.get(HoldRows.Lodger.of(place));
        if (stranger != null) {
            refuse(index, stranger);
            return null;
        }
        HoldState hold = HoldState.placed(place);
        AccountKey deposit = AccountKey.deposit(hold.merchantId(), hold.currency());
        return new Step(
                index,
                hold,
                null,
                Posting.move(TransferKind.HOLD, place.cause(), place.at(), deposit, hold.account(), amount));
    }

    private @Nullable Step capture(int index, HoldCommand.Capture capture) {
        HoldState hold = known(capture);
        Money amount = capture.what().amount();
        Receiver to = capture.what().to();
        HoldRows.KnownAct before = acts.get(capture.cause());
        if (before != null) {
            var told = new HoldRows.KnownAct(hold.holdId(), HoldAct.Kind.CAPTURE, to, amount.minor());
            return again(index, hold, before.equals(told) && amount.currency().equals(hold.currency()));
        }
        demandAmount(amount);
        if (!amount.currency().equals(hold.currency())) {
            throw new RuleViolation(DepositRule.CURRENCY_MISMATCH);
        }
        if (hold.hasEnded() || hold.isOverdue(capture.at())) {
            throw new Conflict(DepositRule.HOLD_ENDED);
        }
        if (amount.minor() > hold.remainingMinor()) {
            throw new RuleViolation(DepositRule.INSUFFICIENT_HOLD);
        }
        long left = hold.remainingMinor() - amount.minor();
        HoldAct act = new HoldAct(
                capture.cause(),
                hold.holdId(),
                HoldAct.Kind.CAPTURE,
                to,
                amount.minor(),
                left,
                capture.what().reason(),
                capture.at(),
                capture.actor());
        return step(index, hold, act, AccountKey.platforms(purpose(to), hold.currency()));
    }

    private @Nullable Step release(int index, HoldCommand.Release release) {
        HoldState hold = known(release);
        HoldRows.KnownAct before = acts.get(release.cause());
        HoldAct.Kind kind = release.byItself() ? HoldAct.Kind.EXPIRY : HoldAct.Kind.RELEASE;
        if (before != null) {
            return again(index, hold, before.holdId().equals(hold.holdId()) && before.kind() == kind);
        }
        if (hold.hasEnded()) {
            throw new Conflict(DepositRule.HOLD_ENDED);
        }
        HoldAct act = new HoldAct(
                release.cause(),
                hold.holdId(),
                kind,
                null,
                hold.remainingMinor(),
                0,
                release.reason(),
                release.at(),
                release.actor());
        return step(index, hold, act, AccountKey.deposit(hold.merchantId(), hold.currency()));
    }

    private static Step step(int index, HoldState hold, HoldAct act, AccountKey to) {
        Money amount = new Money(act.amountMinor(), hold.currency());
        Posting posting = Posting.move(act.kind().transfer(), act.actId(), act.at(), hold.account(), to, amount);
        return new Step(index, hold.after(act), act, posting);
    }

    private HoldState known(HoldCommand command) {
        HoldState hold = holds.get(command.holdId());
        if (hold == null) {
            throw new NotFound("hold", command.holdId().toString());
        }
        return hold;
    }

    private @Nullable Step again(int index, HoldState hold, boolean same) {
        if (!same) {
            throw new RuleViolation(DepositRule.CAUSE_MISMATCH);
        }
        answers.put(index, new HoldAnswer.Done(hold.view()));
        return null;
    }

    private static void demandAmount(Money amount) {
        if (amount.minor() <= 0) {
            throw new RuleViolation(DepositRule.AMOUNT_NOT_POSITIVE);
        }
        if (amount.minor() > Posting.AMOUNT_MAX) {
            throw new RuleViolation(DepositRule.AMOUNT_TOO_LARGE);
        }
    }

    private static AccountPurpose purpose(Receiver receiver) {
        return switch (receiver) {
            case CONSUMER -> AccountPurpose.CONSUMER;
            case PLATFORM -> AccountPurpose.PLATFORM;
            case FUND -> AccountPurpose.FUND;
        };
    }

    List<HoldCommand.Place> placed() {
        return placed;
    }

    List<HoldAct> acts() {
        return done;
    }

    List<HoldEvent> events() {
        return events;
    }

    /** Holds that an act of the batch ended. */
    List<HoldState> ended() {
        return done.stream()
                .filter(act -> act.remainingMinor() == 0)
                .map(act -> holds.get(act.holdId()))
                .toList();
    }

    /** In the order of the commands. */
    List<HoldAnswer> answers() {
        return IntStream.range(0, commands.size())
                .mapToObj(i -> Objects.requireNonNull(answers.get(i)))
                .toList();
    }
}
