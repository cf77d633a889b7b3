package io.touchstone.assessment.live;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.LiveRule;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.Scoring;
import io.touchstone.assessment.sheet.FrozenAssessment;
import io.touchstone.assessment.sheet.FrozenAssessment.Answered;
import io.touchstone.kernel.Fraction;
import io.touchstone.shell.LiveFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A frozen assessment as it would come out if it were made today: the items bound to a figure have the points that the figure gives
 * now, all others stay as they were answered. The effects of the items add up to the difference of the totals exactly.
 */
record LivingScore(FrozenAssessment assessment, Fraction total, int stars, List<LivingItem> items) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);
    private static final LiveFigure.Reading NOTHING = new LiveFigure.Reading(Optional.empty(), 0, 0);

    LivingScore {
        items = List.copyOf(items);
    }

    long moved() {
        return items.stream().filter(LivingItem::isMoved).count();
    }

    /** @param figures answers empty for a figure that no module has any more */
    static LivingScore of(
            FrozenAssessment assessment,
            SchemeVersion scheme,
            Function<LiveRule, Optional<LiveEvidence.Taken>> figures) {
        Map<String, Integer> then = new HashMap<>();
        for (Answered answer : assessment.answers()) {
            Integer points = answer.points();
            if (points != null) {
                then.put(answer.item(), points);
            }
        }
        List<LivingItem> looked = new ArrayList<>();
        Map<String, Integer> now = new HashMap<>(then);
        for (Item item : scheme.items()) {
            LiveRule rule = item.live();
            if (rule != null) {
                LivingItem one = look(item, rule, then.get(item.code()), figures);
                looked.add(one);
                Integer points = one.points();
                if (one.isMoved() && points != null) {
                    now.put(item.code(), points);
                }
            }
        }
        return reckoned(assessment, new Scoring(scheme), then, now, looked);
    }

    private static LivingItem look(
            Item item,
            LiveRule rule,
            @Nullable Integer then,
            Function<LiveRule, Optional<LiveEvidence.Taken>> figures) {
        if (then == null) {
            return new LivingItem(
                    item.code(),
                    rule.figure(),
                    rule.days(),
                    LivingItem.State.NOT_APPLICABLE,
                    null,
                    null,
                    NOTHING,
                    Fraction.ZERO);
        }
        Optional<LiveEvidence.Taken> taken = figures.apply(rule);
        LiveFigure.Reading reading = taken.map(LiveEvidence.Taken::reading).orElse(NOTHING);
        OptionalInt points = rule.points(reading.value());
        Integer now = points.isPresent() ? points.getAsInt() : null;
        LivingItem.State state = taken.isEmpty() ? LivingItem.State.NO_FIGURE : state(then, now);
        return new LivingItem(item.code(), rule.figure(), rule.days(), state, then, now, reading, Fraction.ZERO);
    }

    private static LivingItem.State state(int then, @Nullable Integer now) {
        if (now == null) {
            return LivingItem.State.NO_VALUE;
        }
        if (now == then) {
            return LivingItem.State.SAME;
        }
        return now > then ? LivingItem.State.BETTER : LivingItem.State.WORSE;
    }

    private static LivingScore reckoned(
            FrozenAssessment assessment,
            Scoring scoring,
            Map<String, Integer> then,
            Map<String, Integer> now,
            List<LivingItem> looked) {
        Scoring.Result before = scoring.score(then);
        Scoring.Result after = scoring.score(now);
        Fraction applied =
                Fraction.sum(after.items().stream().map(Scoring.Part::applied).toList());
        Map<String, Fraction> gained =
                before.items().stream().collect(Collectors.toMap(Scoring.Part::code, Scoring.Part::gained));
        Map<String, Fraction> effects = new HashMap<>();
        for (Scoring.Part part : after.items()) {
            Fraction difference = part.gained().minus(Objects.requireNonNull(gained.get(part.code())));
            effects.put(
                    part.code(),
                    applied.isZero()
                            ? Fraction.ZERO
                            : difference.dividedBy(applied).times(HUNDRED));
        }
        Fraction total = after.total().orElse(assessment.total());
        List<LivingItem> items = looked.stream()
                .map(one -> one.withEffect(Objects.requireNonNull(effects.get(one.item()))))
                .toList();
        return new LivingScore(assessment, total, scoring.band(total).stars(), items);
    }
}
