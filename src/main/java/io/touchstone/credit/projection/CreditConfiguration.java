package io.touchstone.credit.projection;

import io.touchstone.credit.domain.BuyerTiers;
import io.touchstone.credit.domain.CountingRule;
import io.touchstone.credit.domain.DefaultRatingRule;
import io.touchstone.credit.domain.DsrRule;
import io.touchstone.credit.domain.IndustryRule;
import io.touchstone.credit.domain.LevelTable;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes known which settings credit has, and by which calendar it tells days and months. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

    @Bean
    PlatformCalendar platformCalendar(PlatformTime time) {
        return new PlatformCalendar(time);
    }

    @Bean
    SettingKey<LevelTable> creditLevels() {
        return CreditPolicies.LEVELS;
    }

    @Bean
    SettingKey<CountingRule> creditCounting() {
        return CreditPolicies.COUNTING;
    }

    @Bean
    SettingKey<DefaultRatingRule> creditDefaultRating() {
        return CreditPolicies.DEFAULT_RATING;
    }

    @Bean
    SettingKey<DsrRule> creditDsr() {
        return CreditPolicies.DSR;
    }

    @Bean
    SettingKey<IndustryRule> creditIndustry() {
        return CreditPolicies.INDUSTRY;
    }

    @Bean
    SettingKey<BuyerTiers> buyerTiers() {
        return CreditPolicies.BUYER_TIERS;
    }
}
