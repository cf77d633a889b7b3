package io.touchstone.deposit.refund;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.SettingWords;
import io.touchstone.taxonomy.Categories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting of this part, so that the rule centre can show and change it, and the codes that it may name. */
@Configuration(proxyBeanMethods = false)
class RefundConfiguration {

    @Bean
    SettingKey<RefundTerms> refundTerms() {
        return RefundTerms.KEY;
    }

    /** A longer time for a category that there is not would bind nobody and look as if it did. */
    @Bean
    SettingWords refundCategories(Categories categories) {
        return new SettingWords(RefundTerms.KEY.name(), "categories.code", code -> categories
                .find(code)
                .isPresent());
    }
}
