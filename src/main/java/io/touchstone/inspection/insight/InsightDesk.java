package io.touchstone.inspection.insight;

import io.touchstone.inspection.cost.Spend;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import io.touchstone.taxonomy.Categories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees what inspection found and what it cost; everything is read from sums. */
@Service
@CanRead
@Transactional(readOnly = true)
public class InsightDesk {

    private static final int TREND_QUARTERS = 12;
    private static final Currency YUAN = Currency.getInstance("CNY");

    private final Rates rates;
    private final Spend spend;
    private final List<OpenWork> work;
    private final Categories categories;
    private final Settings settings;
    private final PlatformTime time;
    private final Clock clock;

    InsightDesk(
            Rates rates,
            Spend spend,
            List<OpenWork> work,
            Categories categories,
            Settings settings,
            PlatformTime time,
            Clock clock) {
        this.rates = rates;
        this.spend = spend;
        this.work =
                work.stream().sorted(Comparator.comparingInt(OpenWork::order)).toList();
        this.categories = categories;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    /** How many wait at each station; asked for the dashboard only. */
    public List<Waiting> waiting() {
        return work.stream()
                .map(one -> new Waiting(one.key(), one.path(), one.waiting(clock.instant())))
                .toList();
    }

    /** One tile. */
    public record Waiting(String key, String path, long count) {

        public boolean isMore() {
            return count >= OpenWork.COUNT_MAX;
        }
    }

    public List<Period> periods() {
        return Period.choices(today());
    }

    public double target() {
        return settings.at(PassTarget.KEY, clock.instant()).share();
    }

    public Overview overview(Period period) {
        Counts counts = rates.of(Dimension.ALL, period, "");
        Map<String, List<io.touchstone.kernel.Money>> byArm =
                spend.of("arm", period.word(), List.of(Arm.CONTROL.word(), Arm.RISK.word()));
        Map<Arm, Overview.Cost> armCosts = new EnumMap<>(Arm.class);
        for (Arm arm : List.of(Arm.RISK, Arm.CONTROL)) {
            armCosts.put(
                    arm,
                    new Overview.Cost(
                            byArm.getOrDefault(arm.word(), List.of()),
                            counts.of(arm).failed()));
        }
        return new Overview(
                period,
                counts,
                counts.rate(target()),
                counts.controlRate(target()),
                counts.lift(),
                new Overview.Cost(spend.of("all", period.word(), ""), counts.failed()),
                spend.byKind(period.word(), YUAN),
                armCosts);
    }

    /** One quarter after another, the oldest first, from the first with a result on. */
    public List<Quarter> trend(Dimension by, String key) {
        List<Period> quarters = Period.quartersUntil(today(), TREND_QUARTERS);
        Map<Period, Counts> found = rates.of(by, key, quarters);
        double target = target();
        return quarters.stream()
                .dropWhile(quarter -> !found.containsKey(quarter))
                .map(quarter -> {
                    Counts counts = found.getOrDefault(quarter, Counts.NONE);
                    return new Quarter(quarter, counts, counts.rate(target));
                })
                .toList();
    }

    /** One point of a trend. */
    public record Quarter(Period period, Counts counts, PassRate rate) {}

    public KeysetPage<RateRow> list(RateFilter filter, @Nullable String cursor, int limit, Locale locale) {
        KeysetPage<Rates.Line> page =
                KeysetPage.cut(rates.list(filter, target(), cursor, limit + 1), limit, Rates.Line::place);
        return new KeysetPage<>(named(filter.by(), page.items(), locale), page.nextCursor());
    }

    /** The first rows of a list, for a chart. */
    public List<RateRow> first(RateFilter filter, int limit, Locale locale) {
        return named(filter.by(), rates.list(filter, target(), null, limit), locale);
    }

    /** One category, merchant or laboratory in some period, also one of which nothing is known. */
    public RateRow show(Dimension by, Period period, String key, Locale locale) {
        Counts counts = rates.of(by, period, key);
        return new RateRow(key, names(by, List.of(key), locale).get(key), counts, counts.rate(target()));
    }

    /** What was spent on the samples of a category. */
    public Overview.Cost cost(Period period, RateRow category) {
        return new Overview.Cost(
                spend.of("category", period.word(), category.key()),
                category.counts().failed());
    }

    private List<RateRow> named(Dimension by, List<Rates.Line> lines, Locale locale) {
        Map<String, String> names =
                names(by, lines.stream().map(Rates.Line::key).toList(), locale);
        double target = target();
        return lines.stream()
                .map(line -> new RateRow(
                        line.key(),
                        names.get(line.key()),
                        line.counts(),
                        line.counts().rate(target)))
                .toList();
    }

    private Map<String, String> names(Dimension by, List<String> keys, Locale locale) {
        return by == Dimension.CATEGORY
                ? new LinkedHashMap<>(categories.names(keys, locale))
                : rates.names(by, keys, Locale.CHINESE.getLanguage().equals(locale.getLanguage()));
    }

    private LocalDate today() {
        return time.day(clock.instant());
    }
}
