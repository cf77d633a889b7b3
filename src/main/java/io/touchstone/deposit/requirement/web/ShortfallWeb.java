package io.touchstone.deposit.requirement.web;

import io.touchstone.deposit.requirement.ShortfallPermissions;
import io.touchstone.deposit.statement.StatementPermissions;
import io.touchstone.rulebook.SettingEditor;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How requirements and top-up notices appear in the menu. */
@Configuration(proxyBeanMethods = false)
class ShortfallWeb {

    private static final int SHORTFALLS = 20;
    private static final int REQUIREMENTS = 70;

    @Bean
    NavigationItem shortfallNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "shortfalls",
                "/admin/deposits/shortfalls",
                "alert",
                StatementPermissions.READ,
                SHORTFALLS);
    }

    @Bean
    NavigationItem depositRequirementNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MONEY,
                "deposit-requirements",
                "/admin/deposits/requirements",
                "scale",
                ShortfallPermissions.READ_TARIFF,
                REQUIREMENTS);
    }

    @Bean
    SettingEditor tariffEditor() {
        return new SettingEditor("deposit.tariff", "/admin/deposits/requirements/new");
    }
}
