package io.touchstone.deposit.fund;

import io.touchstone.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/**
 * One debt with all that made it less.
 *
 * @param available what the merchant's deposit has now
 */
public record DebtView(Debt debt, long ageDays, List<DebtStep> steps, Money available, Map<String, String> names) {

    public DebtView {
        steps = List.copyOf(steps);
        names = Map.copyOf(names);
    }

    /** How an actor is called. */
    public String name(String by) {
        String id = by.substring(by.indexOf(':') + 1);
        return names.getOrDefault(id, id);
    }

    /** Where the page of what it comes from is. */
    public String source() {
        return debt.kind() == DebtKind.RECOURSE
                ? "/admin/deposits/fund/payments/" + debt.sourceId()
                : "/admin/deposits/fines?merchant=" + UriUtils.encode(debt.merchantId(), StandardCharsets.UTF_8);
    }
}
