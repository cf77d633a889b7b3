package io.touchstone.deposit.requirement;

import io.touchstone.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one version of the tariff changes against another, by code. */
public record TariffRedline(List<Change> changes) {

    public TariffRedline {
        changes = List.copyOf(changes);
    }

    /**
     * One amount that is another.
     *
     * @param basis {@code category} or {@code shop_type}
     * @param before null when there was none
     * @param after null when there is none any more
     */
    public record Change(
            String basis,
            String code,
            @Nullable Money before,
            @Nullable Money after) {}

    static TariffRedline between(DepositTariff before, DepositTariff after) {
        List<Change> changes = new ArrayList<>();
        collect(Claim.Basis.SHOP_TYPE.word(), before.shopTypes(), after.shopTypes(), changes);
        collect(Claim.Basis.CATEGORY.word(), before.categories(), after.categories(), changes);
        return new TariffRedline(changes);
    }

    private static void collect(
            String basis, List<DepositTariff.Item> before, List<DepositTariff.Item> after, List<Change> changes) {
        Map<String, Money> was = byCode(before);
        Map<String, Money> is = byCode(after);
        TreeSet<String> codes = new TreeSet<>(was.keySet());
        codes.addAll(is.keySet());
        for (String code : codes) {
            Money old = was.get(code);
            Money fresh = is.get(code);
            if (old == null || !old.equals(fresh)) {
                changes.add(new Change(basis, code, old, fresh));
            }
        }
    }

    private static Map<String, Money> byCode(List<DepositTariff.Item> items) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        items.forEach(item -> amounts.put(item.code(), item.amount()));
        return amounts;
    }
}
