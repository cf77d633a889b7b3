package io.touchstone.inspection.programme;

import io.touchstone.intake.CopyRow;
import io.touchstone.kernel.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of each product which stratum it belongs to, and counts. Strata are numbered from 1 as they are met. Rows are
 * {@link Candidates#select} in binary; nothing is made for a row whose kind was seen before.
 */
final class StrataCount {

    private static final int MERCHANT = 1;
    private static final int CATEGORY = 2;
    private static final int PRICE = 3;
    private static final int KEY_START = 256;

    private final StrataBy by;
    private final PlanningRule rule;
    private final Map<String, String> riskClasses;
    private final Map<Key, Cell> cells = new HashMap<>();
    private final Map<String, Stratum> strata = new LinkedHashMap<>();
    private final Key probe = new Key(new byte[KEY_START], 0);

    /** @param riskClasses of every category that has one */
    StrataCount(StrataBy by, PlanningRule rule, Map<String, String> riskClasses) {
        this.by = by;
        this.rule = rule;
        this.riskClasses = riskClasses;
    }

    /** @return the number of the row's stratum */
    int count(CopyRow row) {
        boolean priced = !row.isNull(PRICE);
        long price = priced ? row.asLong(PRICE) : 0;
        int band = by == StrataBy.PRICE_BAND ? rule.band(price) : 0;
        probe.set(row, by == StrataBy.LOT, band);
        Cell cell = cells.get(probe);
        if (cell == null) {
            cell = cell(row, band);
            cells.put(probe.copy(), cell);
        }
        cell.count++;
        cell.stratum.size++;
        if (priced) {
            cell.stratum.priced++;
            cell.stratum.price += price;
        }
        return cell.stratum.number;
    }

    /** What was counted, by number. */
    List<Tally> tallies() {
        Map<Stratum, Map<String, Long>> categories = new HashMap<>();
        cells.values().forEach(cell -> categories
                .computeIfAbsent(cell.stratum, stratum -> new LinkedHashMap<>())
                .merge(cell.category, cell.count, Long::sum));
        List<Tally> tallies = new ArrayList<>();
        strata.values().forEach(one -> tallies.add(one.tally(categories.getOrDefault(one, Map.of()))));
        return tallies;
    }

    private Cell cell(CopyRow row, int band) {
        String merchant = text(row, MERCHANT);
        String category = text(row, CATEGORY);
        String risk = riskClasses.getOrDefault(category, "unknown");
        String name =
                switch (by) {
                    case WHOLE -> "";
                    case CATEGORY -> category;
                    case LOT -> merchant + '\0' + category;
                    case RISK_CLASS -> risk;
                    case PRICE_BAND -> Integer.toString(band);
                };
        Stratum stratum = strata.computeIfAbsent(name, key -> open(merchant, category, risk, band));
        return new Cell(stratum, category);
    }

    private Stratum open(String merchant, String category, String risk, int band) {
        if (strata.size() == rule.strataMax()) {
            throw new RuleViolation(PlanRule.PLAN_STRATA_TOO_MANY, rule.strataMax());
        }
        return new Stratum(
                strata.size() + 1,
                by == StrataBy.LOT ? merchant : null,
                by == StrataBy.LOT || by == StrataBy.CATEGORY ? category : null,
                by == StrataBy.RISK_CLASS ? risk : null,
                by == StrataBy.PRICE_BAND ? band : null);
    }

    private static String text(CopyRow row, int field) {
        String text = row.asText(field);
        return text == null ? "" : text;
    }

    /** Products of one category and whatever else strata are made of. */
    private static final class Cell {

        private final Stratum stratum;
        private final String category;
        private long count;

        Cell(Stratum stratum, String category) {
            this.stratum = stratum;
            this.category = category;
        }
    }

    private static final class Stratum {

        private final int number;
        private final @Nullable String merchant;
        private final @Nullable String category;
        private final @Nullable String risk;
        private final @Nullable Integer band;
        private long size;
        private long price;
        private long priced;

        Stratum(
                int number,
                @Nullable String merchant,
                @Nullable String category,
                @Nullable String risk,
                @Nullable Integer band) {
            this.number = number;
            this.merchant = merchant;
            this.category = category;
            this.risk = risk;
            this.band = band;
        }

        Tally tally(Map<String, Long> categories) {
            return new Tally(number, merchant, category, risk, band, size, price, priced, categories);
        }
    }

    /** The bytes by which cells are told apart; one is used again for every row. */
    private static final class Key {

        private static final int PRIME = 31;

        private byte[] bytes;
        private int length;

        Key(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        void set(CopyRow row, boolean withMerchant, int band) {
            int merchant = withMerchant ? row.length(MERCHANT) : 0;
            int category = row.length(CATEGORY);
            length = merchant + category + 2;
            if (length > bytes.length) {
                bytes = new byte[length * 2];
            }
            if (withMerchant) {
                row.copy(MERCHANT, bytes, 0);
            }
            bytes[merchant] = 0;
            row.copy(CATEGORY, bytes, merchant + 1);
            bytes[length - 1] = (byte) band;
        }

        Key copy() {
            return new Key(Arrays.copyOf(bytes, length), length);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(bytes, 0, length, key.bytes, 0, key.length);
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (int i = 0; i < length; i++) {
                hash = PRIME * hash + bytes[i];
            }
            return hash;
        }

        @Override
        public String toString() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }
}
