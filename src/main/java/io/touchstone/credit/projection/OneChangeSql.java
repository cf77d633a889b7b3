package io.touchstone.credit.projection;

import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.trade.RoundTrip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down what one rating changes at its merchant: as a rule one day and the score that is there already. */
final class OneChangeSql {

    private static final String MERGE_DAY = "insert into credit_day as old (merchant_id, day, " + Figures.COLUMNS
            + ") values (?, ?" + ", ?".repeat(Figures.SIZE) + ") on conflict (merchant_id, day) do update set "
            + CreditTables.ADD_EXCLUDED;

    private static final String MERGE_DUE =
            "insert into credit_due select ?, unnest(?::timestamptz[]) on conflict do nothing";

    private static final String MERGE_SCORE = "insert into credit_score as old (merchant_id, computed_at, "
            + Figures.COLUMNS + ") values (?, ?" + ", ?".repeat(Figures.SIZE)
            + ") on conflict (merchant_id) do update set "
            + CreditTables.ADD_EXCLUDED + ", computed_at = excluded.computed_at returning " + LevelUpdates.RETURNING;

    /** Cheaper than the merge, which tells the listeners of inserted rows as well as those of updated ones. */
    private static final String ADD_TO_SCORE = "update credit_score set computed_at = ?, "
            + Arrays.stream(Figures.COLUMNS.split(", "))
                    .map(column -> "%1$s = %1$s + ?".formatted(column))
                    .collect(Collectors.joining(", "))
            + " where merchant_id = ? returning " + LevelUpdates.RETURNING;

    /** The rule, in one statement. */
    private static final String DAY_AND_SCORE = "with day as (" + MERGE_DAY + ") " + ADD_TO_SCORE;

    private final String merchantId;
    private final MerchantChange change;
    private final OffsetDateTime at;
    private final List<Map.Entry<Integer, Figures>> days;

    OneChangeSql(String merchantId, MerchantChange change, Instant at) {
        this.merchantId = merchantId;
        this.change = change;
        this.at = at.atOffset(ZoneOffset.UTC);
        this.days = change.days().entrySet().stream()
                .filter(day -> !day.getValue().isZero())
                .toList();
    }

    /** @return whether anything changes */
    boolean addTo(RoundTrip writing, boolean hasScore, LevelUpdates.Pending levels) {
        if (days.isEmpty() && change.score().isZero() && change.due().isEmpty()) {
            return false;
        }
        if (hasScore && days.size() == 1) {
            List<Object> values = new ArrayList<>(day(days.get(0)));
            values.addAll(scoreAdded());
            writing.add(DAY_AND_SCORE, levels, values.toArray());
        } else {
            // The score first, as above, where the day waits until the update has its row: so nobody waits for one
            // another.
            writing.add(MERGE_SCORE, levels, scoreMerged().toArray());
            days.forEach(day -> writing.add(MERGE_DAY, row -> {}, day(day).toArray()));
        }
        addDue(writing);
        return true;
    }

    private void addDue(RoundTrip writing) {
        if (!change.due().isEmpty()) {
            String[] times = change.due().stream()
                    .map(due -> PlatformCalendar.instant(due).toString())
                    .toArray(String[]::new);
            writing.add(MERGE_DUE, row -> {}, merchantId, times);
        }
    }

    private List<Object> day(Map.Entry<Integer, Figures> day) {
        List<Object> values = new ArrayList<>();
        values.add(merchantId);
        values.add(LocalDate.ofEpochDay(day.getKey()));
        values.addAll(day.getValue().values());
        return values;
    }

    private List<Object> scoreAdded() {
        List<Object> values = new ArrayList<>();
        values.add(at);
        values.addAll(change.score().values());
        values.add(merchantId);
        return values;
    }

    private List<Object> scoreMerged() {
        List<Object> values = new ArrayList<>();
        values.add(merchantId);
        values.add(at);
        values.addAll(change.score().values());
        return values;
    }
}
