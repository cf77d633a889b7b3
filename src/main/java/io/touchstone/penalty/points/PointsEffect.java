package io.touchstone.penalty.points;

import io.touchstone.kernel.Ids;
import io.touchstone.penalty.effect.EffectContext;
import io.touchstone.penalty.effect.EffectHandler;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.rulebook.ViolationClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Points: an event, from which the ladder is settled anew (E1); undoing adds an event that takes it back. */
@Component
class PointsEffect implements EffectHandler<EffectSpec.Points> {

    private static final String EVENT = "event";

    private final PointBook book;
    private final PointAccounts accounts;
    private final LadderSettlement settlement;
    private final PointBoard board;
    private final PointNews news;
    private final Ids ids;

    PointsEffect(
            PointBook book,
            PointAccounts accounts,
            LadderSettlement settlement,
            PointBoard board,
            PointNews news,
            Ids ids) {
        this.book = book;
        this.accounts = accounts;
        this.settlement = settlement;
        this.board = board;
        this.news = news;
        this.ids = ids;
    }

    @Override
    public Class<EffectSpec.Points> handles() {
        return EffectSpec.Points.class;
    }

    @Override
    public Foreseen preview(EffectSpec.Points spec, EffectContext in) {
        List<PointEvent> events = new ArrayList<>(book.inForce(in.merchant(), in.at()));
        Map<ViolationClass, ClassAccount> before = accounts.read(events, in.at());
        events.add(new PointEvent(
                in.effectId(), in.decisionId(), spec.violationClass(), spec.points(), spec.strike(), in.at()));
        return new Foreseen(1, figures(before, accounts.read(events, in.at()), in), List.of());
    }

    @Override
    public Made apply(EffectSpec.Points spec, EffectContext in) {
        book.lock(in.merchant());
        Optional<UUID> told = book.ofEffect(in.effectId());
        if (told.isPresent()) {
            return new Made(Map.of(EVENT, told.get().toString()), List.of(), null);
        }
        Map<ViolationClass, ClassAccount> before = accounts.read(in.merchant(), in.at());
        UUID event = ids.next();
        book.deduct(event, spec, in);
        news.points("points_deducted", spec, in);
        settlement.settle(in.merchant(), in.at(), in.actor());
        return new Made(Map.of(EVENT, event.toString()), changes(before, in), null);
    }

    @Override
    public Undone revert(EffectSpec.Points spec, Made made, EffectContext in) {
        book.lock(in.merchant());
        Map<ViolationClass, ClassAccount> before = accounts.read(in.merchant(), in.at());
        if (!book.takeBack(
                ids.next(), UUID.fromString(Objects.requireNonNull(made.refs().get(EVENT))), in)) {
            return new Undone(List.of());
        }
        news.points("points_restored", spec, in);
        settlement.settle(in.merchant(), in.at(), in.actor());
        return new Undone(changes(before, in));
    }

    /** Writes down where the accounts stand now. */
    private List<Figure> changes(Map<ViolationClass, ClassAccount> before, EffectContext in) {
        Map<ViolationClass, ClassAccount> after = accounts.read(in.merchant(), in.at());
        board.write(in.merchant(), after, in.at());
        return figures(before, after, in);
    }

    /** The total of every class that moved, and the node that it serves. */
    private static List<Figure> figures(
            Map<ViolationClass, ClassAccount> before, Map<ViolationClass, ClassAccount> after, EffectContext in) {
        List<Figure> figures = new ArrayList<>();
        for (ViolationClass one : ViolationClass.values()) {
            ClassAccount was = PointAccounts.account(before, one);
            ClassAccount is = PointAccounts.account(after, one);
            add(
                    figures,
                    "points_" + one.word(),
                    number(was.balance().total()),
                    number(is.balance().total()));
            add(
                    figures,
                    "strikes_" + one.word(),
                    number(was.balance().strikes()),
                    number(is.balance().strikes()));
            add(figures, "ladder_" + one.word(), served(was, in), served(is, in));
        }
        return figures;
    }

    private static void add(List<Figure> figures, String key, String was, String is) {
        if (!was.equals(is)) {
            figures.add(new Figure(key, was, is));
        }
    }

    private static String served(ClassAccount account, EffectContext in) {
        return account.serving(in.at())
                .map(LadderRun::node)
                .map(PointsEffect::number)
                .orElse("none");
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
