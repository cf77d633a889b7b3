package io.touchstone.inspection.insight;

import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees how the money of each programme goes and what it finds (D14). */
@Service
@CanRead
@Transactional(readOnly = true)
public class BudgetDesk {

    private final Budgets budgets;

    BudgetDesk(Budgets budgets) {
        this.budgets = budgets;
    }

    /** The newest quarter first, without months. */
    public KeysetPage<BudgetView> list(Map<String, String> chosen, @Nullable String cursor, int limit) {
        return KeysetPage.cut(
                budgets.list(chosen.get("state"), cursor, limit + 1),
                limit,
                row -> List.of(row.quarter().toString(), row.programmeId().toString()));
    }

    public BudgetView find(String number) {
        return budgets.find(number).orElseThrow(() -> new NotFound("programme", number));
    }

    /** The arms compared, plan by plan. */
    public Map<String, Counts> plans(UUID programme) {
        return budgets.plans(programme);
    }
}
