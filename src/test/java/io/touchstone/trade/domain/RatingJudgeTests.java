package io.touchstone.trade.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatingJudgeTests {

    private static final long HOUR = 3_600_000_000L;
    private static final long DONE = 1_000 * HOUR;

    @Test
    void takesTheFirstRowUpToFifteenDaysAfterCompletionBothEndsIncluded() {
        assertThat(judge(row(0, 1))).containsExactly(Verdict.FIRST);
        assertThat(judge(row(360, 1))).containsExactly(Verdict.FIRST);
        assertThat(new RatingJudge(DONE).judge(at(DONE + 360 * HOUR + 1, 1))).isEqualTo(Verdict.LATE);
        assertThat(RatingJudge.isBeforeCompletion(DONE - 1, DONE)).isTrue();
        assertThat(RatingJudge.isBeforeCompletion(DONE, DONE)).isFalse();
    }

    @Test
    void takesOneRevisionToPositiveWithinThirtyDaysEvenBehindTheWindow() {
        assertThat(judge(row(10, -1), row(730, 1), row(730, 1, "again")))
                .containsExactly(Verdict.FIRST, Verdict.REVISION, Verdict.REFUSED);
        assertThat(judge(row(10, 0), row(20, -1), row(30, 1)))
                .containsExactly(Verdict.FIRST, Verdict.REFUSED, Verdict.REVISION);
        assertThat(judge(row(10, -1), at(DONE + 730 * HOUR + 1, 1))).containsExactly(Verdict.FIRST, Verdict.REFUSED);
    }

    @Test
    void refusesEveryLaterRowWhenTheFirstIsPositive() {
        assertThat(judge(row(10, 1), row(20, -1), row(30, 1), row(400, 1)))
                .containsExactly(Verdict.FIRST, Verdict.REFUSED, Verdict.REFUSED, Verdict.REFUSED);
    }

    @Test
    void keepsLateRowsForAnEarlierOneThatMayStillCome() {
        assertThat(judge(row(361, 1))).containsExactly(Verdict.LATE);
        assertThat(judge(row(360, -1), row(361, 1))).containsExactly(Verdict.FIRST, Verdict.REVISION);
    }

    @Test
    void breaksTiesOfTimeByOutcomeThenByTextInByteOrder() {
        assertThat(RatingRow.ORDER.compare(row(1, -1), row(1, 0))).isNegative();
        assertThat(RatingRow.ORDER.compare(row(1, 0), row(1, 1))).isNegative();
        assertThat(RatingRow.ORDER.compare(row(1, 1, "Z"), row(1, 1, "a"))).isNegative();
        assertThat(RatingRow.ORDER.compare(row(1, 1, "z"), row(1, 1, "é"))).isNegative();
        assertThat(RatingRow.ORDER.compare(row(1, 1, "\uFFFD"), row(1, 1, "😀")))
                .isNegative();
        assertThat(RatingRow.ORDER.compare(row(1, 1, null), row(1, 1, "a"))).isNegative();
    }

    @Test
    void saysTheSameAsTheRulingReadWordByWord() {
        long seed = 20261122L;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<RatingRow> rows = distinct(random);
            List<RatingRow> sorted = new ArrayList<>(rows);
            sorted.sort(RatingRow.ORDER);
            List<Verdict> verdicts = judge(sorted.toArray(RatingRow[]::new));

            assertThat(verdicts)
                    .as("seed %s round %s rows %s", seed, round, sorted)
                    .isEqualTo(byTheRuling(sorted));
            assertAtMostOneOfEach(verdicts);
        }
    }

    /** Ruling C2 in its own words, without any thought of streaming. */
    private static List<Verdict> byTheRuling(List<RatingRow> sorted) {
        int first = -1;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            long at = sorted.get(i).ratedAt();
            if (at >= DONE && at <= DONE + 15 * 24 * HOUR) {
                first = i;
            }
        }
        if (first < 0) {
            return Collections.nCopies(sorted.size(), Verdict.LATE);
        }
        List<Verdict> verdicts = new ArrayList<>(Collections.nCopies(sorted.size(), Verdict.REFUSED));
        verdicts.set(first, Verdict.FIRST);
        for (int i = first + 1; i < sorted.size() && sorted.get(first).outcome() < 1; i++) {
            boolean isInTime = sorted.get(i).ratedAt() - sorted.get(first).ratedAt() <= 30 * 24 * HOUR;
            if (sorted.get(i).outcome() == 1 && isInTime) {
                verdicts.set(i, Verdict.REVISION);
                break;
            }
        }
        return verdicts;
    }

    private static void assertAtMostOneOfEach(List<Verdict> verdicts) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        assertThat(counts.getOrDefault(Verdict.FIRST, 0)).isLessThan(2);
        assertThat(counts.getOrDefault(Verdict.REVISION, 0)).isLessThan(2);
    }

    private static List<RatingRow> distinct(Random random) {
        List<RatingRow> rows = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            RatingRow row = row(
                    random.nextInt(4) * 360L,
                    random.nextInt(3) - 1,
                    random.nextBoolean() ? null : "x" + random.nextInt(2));
            if (rows.stream().noneMatch(row::isEqualTo)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Verdict> judge(RatingRow... rows) {
        RatingJudge judge = new RatingJudge(DONE);
        List<Verdict> verdicts = new ArrayList<>();
        for (RatingRow row : rows) {
            verdicts.add(judge.judge(row));
        }
        return verdicts;
    }

    private static RatingRow row(long hoursAfter, int outcome) {
        return row(hoursAfter, outcome, null);
    }

    private static RatingRow row(long hoursAfter, int outcome, @org.jspecify.annotations.Nullable String comment) {
        return new RatingRow(
                DONE + hoursAfter * HOUR,
                (short) outcome,
                (short) 0,
                (short) 0,
                (short) 0,
                comment == null ? null : comment.getBytes(StandardCharsets.UTF_8));
    }

    private static RatingRow at(long micros, int outcome) {
        return new RatingRow(micros, (short) outcome, (short) 0, (short) 0, (short) 0, null);
    }
}
