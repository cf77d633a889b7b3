package io.touchstone.trade.domain;

import io.touchstone.intake.CopyFile;
import io.touchstone.intake.CopyRow;
import io.touchstone.intake.CopyRows;
import io.touchstone.intake.StagedFile;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the staged and kept rows in the order of judgement. Holds the row before and the judge of the current order
 * and side; everything that follows from a row goes straight to a file.
 */
final class RatingPass {

    private static final int LINE = 0;
    private static final int ORDER = 1;
    private static final int SIDE = 2;
    private static final int OUTCOME = 3;
    private static final int DESCRIPTION = 4;
    private static final int SERVICE = 5;
    private static final int LOGISTICS = 6;
    private static final int COMMENT = 7;
    private static final int RATED_AT = 8;
    private static final int MERCHANT = 9;
    private static final int BUYER = 10;
    private static final int COMPLETED_AT = 13;
    private static final int VERDICT = 14;
    private static final int PLACE = 15;

    private static final Map<Verdict, byte[]> WORDS = words();

    private final StagedFile file;
    private final CopyFile rows;
    private final CopyFile anew;
    private final TouchedPairs pairs;

    private byte @Nullable [] order;
    private byte @Nullable [] side;
    private @Nullable RatingJudge judge;
    private @Nullable RatingRow before;
    private Verdict verdictBefore = Verdict.LATE;
    private boolean isTouched;
    private long accepted;
    private long duplicate;

    RatingPass(StagedFile file) {
        this.file = file;
        this.rows = file.scratch();
        this.anew = file.scratch();
        this.pairs = new TouchedPairs(file.scratch());
    }

    private static Map<Verdict, byte[]> words() {
        Map<Verdict, byte[]> words = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            words.put(verdict, verdict.word().getBytes(StandardCharsets.US_ASCII));
        }
        return words;
    }

    long accepted() {
        return accepted;
    }

    long duplicate() {
        return duplicate;
    }

    long judgedAnew() {
        return anew.rows().rows();
    }

    boolean changesAnything() {
        return !pairs.isEmpty();
    }

    CopyFile rows() {
        return rows;
    }

    CopyFile anew() {
        return anew;
    }

    TouchedPairs pairs() {
        return pairs;
    }

    void take(CopyRow row) {
        RatingRule refusal = refusal(row);
        if (refusal != null) {
            refuse(row, refusal);
            return;
        }
        RatingJudge current = judgeOf(row);
        RatingRow rating = ratingRow(row);
        if (before != null && rating.isEqualTo(before)) {
            takeAgain(row);
            return;
        }
        Verdict verdict = current.judge(rating);
        before = rating;
        verdictBefore = verdict;
        if (row.isNull(LINE)) {
            judgeAnew(row, verdict);
        } else {
            takeNew(row, verdict);
        }
    }

    /** What ruling C1 says of a staged row before its like are looked at; kept rows passed it when they came. */
    private static @Nullable RatingRule refusal(CopyRow row) {
        if (row.isNull(MERCHANT)) {
            return RatingRule.ORDER_UNKNOWN;
        }
        if (row.isNull(COMPLETED_AT)) {
            return RatingRule.ORDER_NOT_COMPLETED;
        }
        return RatingJudge.isBeforeCompletion(row.asLong(RATED_AT), row.asLong(COMPLETED_AT))
                ? RatingRule.BEFORE_COMPLETION
                : null;
    }

    private RatingJudge judgeOf(CopyRow row) {
        RatingJudge current = judge;
        if (current == null || !row.is(ORDER, order) || !row.is(SIDE, side)) {
            order = row.asBytes(ORDER);
            side = row.asBytes(SIDE);
            before = null;
            isTouched = false;
            current = new RatingJudge(row.asLong(COMPLETED_AT));
            judge = current;
        }
        return current;
    }

    private static RatingRow ratingRow(CopyRow row) {
        return new RatingRow(
                row.asLong(RATED_AT),
                row.asShort(OUTCOME),
                score(row, DESCRIPTION),
                score(row, SERVICE),
                score(row, LOGISTICS),
                row.asBytes(COMMENT));
    }

    private static short score(CopyRow row, int field) {
        return row.isNull(field) ? 0 : row.asShort(field);
    }

    /** Equal to the row before in every column; a row that was too late is too late again. */
    private void takeAgain(CopyRow row) {
        if (verdictBefore == Verdict.LATE) {
            refuse(row, RatingRule.AFTER_WINDOW);
        } else {
            duplicate++;
        }
    }

    private void judgeAnew(CopyRow row, Verdict verdict) {
        if (!row.is(VERDICT, WORDS.get(verdict))) {
            anew.rows().begin(2);
            row.pass(PLACE, anew.rows());
            anew.rows().put(verdict.word());
            touch(row);
        }
    }

    private void takeNew(CopyRow row, Verdict verdict) {
        switch (verdict) {
            case FIRST, REVISION -> {
                accepted++;
                touch(row);
            }
            case REFUSED -> refuse(row, RatingRule.REVISION_NOT_ALLOWED);
            case LATE -> refuse(row, RatingRule.AFTER_WINDOW);
        }
        CopyRows out = rows.rows();
        out.begin(Ratings.STORED_COUNT);
        for (int field = ORDER; field <= COMPLETED_AT; field++) {
            row.pass(field, out);
        }
        out.put(verdict.word());
        out.put(file.importId());
    }

    private void touch(CopyRow row) {
        if (!isTouched) {
            isTouched = true;
            pairs.add(row, MERCHANT, BUYER);
        }
    }

    private void refuse(CopyRow row, RatingRule rule) {
        file.refuse(row.asLong(LINE), rule.column(), rule.slug(), rule.detail());
    }
}
