package io.touchstone.deposit.requirement;

import io.touchstone.deposit.requirement.ShortfallPermissions.CanEditTariff;
import io.touchstone.deposit.requirement.ShortfallPermissions.CanReadTariff;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.rulebook.SettingDrafting;
import io.touchstone.rulebook.SettingVersion;
import io.touchstone.rulebook.Settings;
import io.touchstone.taxonomy.Categories;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees what is required by which version, and the next version is drafted. */
@Service
@Transactional
public class TariffDesk {

    private final Settings settings;
    private final SettingDrafting drafting;
    private final Categories categories;
    private final TariffImpact impact;
    private final JdbcClient jdbc;
    private final Clock clock;

    TariffDesk(
            Settings settings,
            SettingDrafting drafting,
            Categories categories,
            TariffImpact impact,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.drafting = drafting;
        this.categories = categories;
        this.impact = impact;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @CanReadTariff
    @Transactional(readOnly = true)
    public TariffView view(@Nullable String cursor, int limit, Locale locale) {
        Instant now = clock.instant();
        DepositTariff tariff = settings.at(DepositTariff.KEY, now);
        return new TariffView(
                settings.versionAt(DepositTariff.KEY, now), tariff, versions(), amounts(tariff, cursor, limit, locale));
    }

    /** The newest version, from which the next one is drafted. */
    @CanEditTariff
    @Transactional(readOnly = true)
    public DepositTariff newest() {
        return settings.versions(DepositTariff.KEY).get(0).value();
    }

    /** Categories of a draft that there are not. */
    @CanEditTariff
    @Transactional(readOnly = true)
    public List<String> unknown(List<String> codes) {
        return codes.stream().filter(code -> categories.find(code).isEmpty()).toList();
    }

    /**
     * Takes another tariff down and has its effect worked out; it is looked at and entered in the rule centre.
     *
     * @param once made when the form was shown, so that sent twice it is one draft
     */
    @CanEditTariff
    public UUID draft(UUID once, DepositTariff tariff, Instant effectiveAt, String source) {
        if (tariff.equals(newest())) {
            throw new RuleViolation(RequirementRule.TARIFF_UNCHANGED);
        }
        return drafting.draft(once, DepositTariff.KEY, tariff, effectiveAt, source);
    }

    /** Whose requirement a draft would change. */
    @CanReadTariff
    @Transactional(readOnly = true)
    public TariffImpact.View impact(UUID draft) {
        return impact.view(draft);
    }

    private List<TariffView.Version> versions() {
        List<SettingVersion<DepositTariff>> all = settings.versions(DepositTariff.KEY);
        List<TariffView.Version> versions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            SettingVersion<DepositTariff> version = all.get(i);
            DepositTariff before = i + 1 < all.size() ? all.get(i + 1).value() : DepositTariff.KEY.first();
            versions.add(new TariffView.Version(
                    version.version(),
                    version.version() == 1 ? null : version.effectiveAt(),
                    version.source(),
                    TariffRedline.between(before, version.value())));
        }
        return versions;
    }

    private KeysetPage<TariffView.CategoryAmount> amounts(
            DepositTariff tariff, @Nullable String cursor, int limit, Locale locale) {
        Map<String, DepositTariff.Item> own =
                tariff.categories().stream().collect(Collectors.toMap(DepositTariff.Item::code, Function.identity()));
        String after = cursor == null
                ? ""
                : Cursor.decode(cursor, 1).map(place -> place.get(0)).orElse("");
        List<Amount> rows = jdbc.sql(
                        "select category_code, deposit_minor, coalesce(currency, 'CNY') from taxonomy_category"
                                + " where deposit_minor is not null and category_code > ? order by category_code limit ?")
                .params(after, limit + 1)
                .query((row, i) ->
                        new Amount(row.getString(1), new Money(row.getLong(2), Currency.getInstance(row.getString(3)))))
                .list();
        Map<String, String> names =
                categories.names(rows.stream().map(Amount::code).toList(), locale);
        List<TariffView.CategoryAmount> lines = rows.stream()
                .map(row -> new TariffView.CategoryAmount(
                        row.code(),
                        names.getOrDefault(row.code(), row.code()),
                        row.amount(),
                        own.containsKey(row.code()) ? own.get(row.code()).amount() : null))
                .toList();
        return KeysetPage.cut(lines, limit, line -> List.of(line.code()));
    }

    private record Amount(String code, Money amount) {}
}
