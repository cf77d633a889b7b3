package io.touchstone.bench;

import io.touchstone.inspection.acceptance.Aql;
import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.inspection.acceptance.LotPlan;
import io.touchstone.inspection.acceptance.SamplingTables;
import io.touchstone.inspection.acceptance.Severity;
import java.util.List;
import java.util.Random;

/**
 * Sampling plans: look-ups a second by lot size, level, limit and severity, beside a plain array read of the same randomly chosen
 * questions. No database. Arguments: look-ups (20000000), rounds (5).
 */
final class PlanBench {

    private static final int LOOK_UPS_A_SECOND = 1_000_000;
    private static final int QUESTIONS = 1 << 16;
    private static final long LOTS_MAX = 2_000_000;

    private PlanBench() {}

    public static void main(String[] args) {
        Report.run(args, numbers -> measure(numbers[0], numbers[1]), 20_000_000, 5);
    }

    private record Question(long size, InspectionLevel level, Aql aql, Severity severity) {}

    private static void measure(int lookUps, int rounds) {
        Question[] questions = questions();
        int[] answers = new int[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            answers[i] = worth(ask(questions[i]));
        }
        double[] plan = new double[rounds];
        double[] array = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            long before = System.nanoTime();
            long found = 0;
            for (int i = 0; i < lookUps; i++) {
                found += worth(ask(questions[i & (QUESTIONS - 1)]));
            }
            long middle = System.nanoTime();
            long read = 0;
            for (int i = 0; i < lookUps; i++) {
                read += answers[i & (QUESTIONS - 1)];
            }
            long after = System.nanoTime();
            Report.mustEqual("sum of the answers", found, read);
            if (round >= 0) {
                plan[round] = (middle - before) / (double) lookUps;
                array[round] = (after - middle) / (double) lookUps;
            }
        }
        java.util.Arrays.sort(plan);
        java.util.Arrays.sort(array);
        double ours = plan[rounds / 2];
        double plain = array[rounds / 2];
        Report.line("one look-up %.1f ns, one array read %.2f ns: ratio %.1f", ours, plain, ours / plain);
        Report.atLeast("plans looked up a second", 1e9 / ours, LOOK_UPS_A_SECOND);
    }

    private static LotPlan ask(Question question) {
        return SamplingTables.plan(question.size(), question.level(), question.aql(), question.severity());
    }

    private static int worth(LotPlan plan) {
        return plan.sampleSize() + plan.accept() + plan.letter().ordinal();
    }

    private static Question[] questions() {
        Random random = new Random(2859);
        List<Severity> severities = List.of(Severity.NORMAL, Severity.TIGHTENED, Severity.REDUCED);
        InspectionLevel[] levels = InspectionLevel.values();
        List<Aql> limits = Aql.all();
        Question[] questions = new Question[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            questions[i] = new Question(
                    2 + (long) Math.exp(random.nextDouble() * Math.log(LOTS_MAX)),
                    levels[random.nextInt(levels.length)],
                    limits.get(random.nextInt(limits.size())),
                    severities.get(random.nextInt(severities.size())));
        }
        return questions;
    }
}
