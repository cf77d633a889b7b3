package io.touchstone.inspection.insight;

import io.touchstone.inspection.sample.Arm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * One row of the tally.
 *
 * @param overturned how many retests said otherwise than the first test
 */
public record Counts(Map<Arm, PassFail> arms, long retested, long overturned) {

    public static final Counts NONE = new Counts(Map.of(), 0, 0);

    public Counts {
        arms = Map.copyOf(arms);
    }

    /** Final results of one arm. */
    public record PassFail(long passed, long failed) {

        static final PassFail NONE = new PassFail(0, 0);

        public long results() {
            return passed + failed;
        }
    }

    public PassFail of(Arm arm) {
        return arms.getOrDefault(arm, PassFail.NONE);
    }

    public long passed() {
        return arms.values().stream().mapToLong(PassFail::passed).sum();
    }

    public long failed() {
        return arms.values().stream().mapToLong(PassFail::failed).sum();
    }

    public PassRate rate(double target) {
        return new PassRate(passed(), failed(), target);
    }

    /** Of what chance alone drew: the only share that speaks for everything on sale. */
    public PassRate controlRate(double target) {
        PassFail control = of(Arm.CONTROL);
        return new PassRate(control.passed(), control.failed(), target);
    }

    public Lift lift() {
        PassFail risk = of(Arm.RISK);
        PassFail control = of(Arm.CONTROL);
        return new Lift(risk.failed(), risk.results(), control.failed(), control.results());
    }

    Counts plus(Counts other) {
        Map<Arm, PassFail> sums = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            PassFail one = of(arm);
            PassFail two = other.of(arm);
            sums.put(arm, new PassFail(one.passed + two.passed, one.failed + two.failed));
        }
        return new Counts(sums, retested + other.retested, overturned + other.overturned);
    }

    static Counts read(ResultSet row) throws SQLException {
        Map<Arm, PassFail> arms = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            arms.put(arm, new PassFail(row.getLong(arm.word() + "_passed"), row.getLong(arm.word() + "_failed")));
        }
        return new Counts(arms, row.getLong("retested"), row.getLong("overturned"));
    }
}
