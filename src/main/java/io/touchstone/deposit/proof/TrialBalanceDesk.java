package io.touchstone.deposit.proof;

import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees that both sides of the books are equal. */
@Service
@CanReadLedger
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class TrialBalanceDesk {

    private final TrialBalances balances;
    private final ProofRows proofs;

    TrialBalanceDesk(TrialBalances balances, ProofRows proofs) {
        this.balances = balances;
        this.proofs = proofs;
    }

    /**
     * The books at the end of a day.
     *
     * @param proved the latest proof, null before the first
     */
    public record Sheet(
            LocalDate day,
            boolean isToday,
            List<TrialBalance> balances,
            @Nullable ProofRun proved) {

        public Sheet {
            balances = List.copyOf(balances);
        }

        public boolean isBalanced() {
            return balances.stream().allMatch(TrialBalance::isBalanced);
        }
    }

    /** @param day null or a day to come for today */
    public Sheet sheet(@Nullable LocalDate day) {
        LocalDate today = balances.today();
        LocalDate asked = day == null || day.isAfter(today) ? today : day;
        return new Sheet(
                asked,
                asked.equals(today),
                balances.endOfDay(asked),
                proofs.newest(1).stream().findFirst().orElse(null));
    }
}
