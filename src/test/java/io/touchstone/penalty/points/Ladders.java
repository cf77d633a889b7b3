package io.touchstone.penalty.points;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.LadderTerms.Step;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shipped ladder and events to climb it with. */
final class Ladders {

    static final PlatformTime TIME = new PlatformTime(ZoneId.of("Asia/Shanghai"));

    private Ladders() {}

    /** rules.md 3.2 with A of 7 days. */
    static LadderTerms shipped() {
        return new LadderTerms(
                List.of(
                        step(ViolationClass.A, 12, true, 7, MeasureKind.SHOP_SHIELDING, MeasureKind.PUBLISHING_BAN),
                        step(ViolationClass.B, 12, false, 7, MeasureKind.SHOP_SHIELDING, MeasureKind.PUBLISHING_BAN),
                        step(ViolationClass.B, 24, false, 14, MeasureKind.SHOP_SHIELDING, MeasureKind.DELIST_SHOP),
                        step(ViolationClass.B, 36, false, 21, MeasureKind.CLOSURE),
                        step(ViolationClass.B, 48, false, null, MeasureKind.BAN),
                        step(ViolationClass.C, 48, false, null, MeasureKind.BAN)),
                48,
                24,
                24,
                3,
                3,
                2,
                12);
    }

    static Step step(
            ViolationClass violationClass,
            int points,
            boolean repeating,
            @Nullable Integer days,
            MeasureKind... kinds) {
        List<Measure> measures =
                List.of(kinds).stream().map(kind -> Measure.of(kind, days)).toList();
        return new Step(violationClass, points, repeating, measures);
    }

    static LadderVersion version(LadderTerms terms) {
        return new LadderVersion(new UUID(7, terms.steps().size()), "LADDER v1", terms);
    }

    /** A draft of the ladder, always the same. */
    static RuleVersion draft(LadderTerms terms) {
        Wording words = new Wording("节点", "Nodes");
        return new RuleVersion(
                new UUID(9, 9), Rules.LADDER, 2, RuleState.DRAFT, words, words, "test", terms, null, null);
    }

    static Ladder ladder() {
        LadderVersion only = version(shipped());
        return new Ladder(at -> only, TIME);
    }

    /** Platform time, such as {@code 2026-03-01T09:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TIME.zone()).toInstant();
    }

    static PointEvent event(int n, ViolationClass violationClass, int points, String local) {
        return new PointEvent(new UUID(1, n), new UUID(2, n), violationClass, points, false, at(local));
    }

    static PointEvent strike(int n, int points, String local) {
        return new PointEvent(new UUID(1, n), new UUID(2, n), ViolationClass.C, points, true, at(local));
    }
}
