package io.touchstone.inspection.programme;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dated settings of this part, so that the rule centre can show and change them. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    SettingKey<PlanningRule> inspectionPlanning() {
        return PlanningRule.KEY;
    }
}
