package io.touchstone.merchant.brand;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.Settings;
import io.touchstone.taxonomy.BrandView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Judges sellers by the chains as they are stored and the rule in force. */
@Component
class ChainReader {

    private static final SettingKey<ChainRule> RULE =
            new SettingKey<>("merchant.brand_chain", ChainRule.class, new ChainRule(1, 4), "rules.md 5, brand chain");

    private final Authorisations authorisations;
    private final Settings settings;

    ChainReader(Authorisations authorisations, Settings settings) {
        this.authorisations = authorisations;
        this.settings = settings;
    }

    BrandChain of(BrandView brand) {
        List<ChainLink> links = authorisations.findByBrandIdOrderByAddedAtAscIdAsc(brand.id()).stream()
                .map(Authorisation::link)
                .toList();
        return new BrandChain(new Party(brand.ownerName(), brand.ownerUscc()), links);
    }

    ChainVerdict judge(
            BrandChain chain,
            Party seller,
            @Nullable Integer niceClass,
            @Nullable String shopType,
            LocalDate day,
            Instant at) {
        return settings.at(RULE, at).apply(chain.judge(seller, niceClass, day), shopType);
    }

    /** Makes the rule known to the rule centre. */
    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        SettingKey<ChainRule> brandChainRule() {
            return RULE;
        }
    }
}
