package io.touchstone.deposit.fund;

import io.touchstone.deposit.FundPurpose;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** What the fund did in a month, in fen. */
public record FundMonth(YearMonth month, Map<String, Long> amounts) {

    private static final String RECOVERED = "recovered";
    private static final String FILLED = "filled";

    public FundMonth {
        amounts = Map.copyOf(amounts);
    }

    static FundMonth empty(YearMonth month) {
        return new FundMonth(month, Map.of());
    }

    FundMonth with(String what, long amount) {
        Map<String, Long> more = new HashMap<>(amounts);
        more.put(what, amount);
        return new FundMonth(month, more);
    }

    /** What was paid for a purpose. */
    public long of(FundPurpose purpose) {
        return amounts.getOrDefault(purpose.word(), 0L);
    }

    /** What was paid at all. */
    public long paid() {
        long sum = 0;
        for (FundPurpose purpose : FundPurpose.values()) {
            sum = Math.addExact(sum, of(purpose));
        }
        return sum;
    }

    /** What merchants paid of their debts to the fund. */
    public long recovered() {
        return amounts.getOrDefault(RECOVERED, 0L);
    }

    public long filled() {
        return amounts.getOrDefault(FILLED, 0L);
    }
}
