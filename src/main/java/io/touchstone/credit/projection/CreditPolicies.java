package io.touchstone.credit.projection;

import io.touchstone.credit.domain.BuyerTiers;
import io.touchstone.credit.domain.CountingRule;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule;
import io.touchstone.credit.domain.DsrRule;
import io.touchstone.credit.domain.IndustryRule;
import io.touchstone.credit.domain.LevelTable;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of credit, and how they stood at any instant. */
@Component
public class CreditPolicies {

    public static final SettingKey<LevelTable> LEVELS =
            new SettingKey<>("credit.levels", LevelTable.class, LevelTable.VERSION_1, "rules 1, ruling C6");

    public static final SettingKey<CountingRule> COUNTING =
            new SettingKey<>("credit.counting", CountingRule.class, CountingRule.VERSION_1, "rulings C4, C5");

    public static final SettingKey<DefaultRatingRule> DEFAULT_RATING = new SettingKey<>(
            "credit.default_rating", DefaultRatingRule.class, DefaultRatingRule.VERSION_1, "ruling C8");

    public static final SettingKey<DsrRule> DSR =
            new SettingKey<>("credit.dsr", DsrRule.class, DsrRule.VERSION_1, "rulings D1, D2");

    public static final SettingKey<IndustryRule> INDUSTRY =
            new SettingKey<>("credit.industry", IndustryRule.class, IndustryRule.VERSION_1, "ruling D4");

    public static final SettingKey<BuyerTiers> BUYER_TIERS =
            new SettingKey<>("credit.buyer_tiers", BuyerTiers.class, BuyerTiers.VERSION_1, "platform-defined");

    /** All settings that make up a {@link CreditPolicy}. */
    public static final List<SettingKey<?>> KEYS = List.of(LEVELS, COUNTING, DEFAULT_RATING, DSR, INDUSTRY);

    private final Settings settings;

    CreditPolicies(Settings settings) {
        this.settings = settings;
    }

    public CreditPolicy at(Instant instant) {
        return new CreditPolicy(
                settings.at(COUNTING, instant),
                settings.at(DEFAULT_RATING, instant),
                settings.at(DSR, instant),
                settings.at(INDUSTRY, instant),
                settings.at(LEVELS, instant));
    }

    /** Whether any version, past or to come, makes something of orders that nobody rated. */
    boolean everCountsSilence() {
        return settings.versions(DEFAULT_RATING).stream()
                .anyMatch(version -> version.value().policy() == DefaultRatingRule.Policy.ALWAYS);
    }
}
