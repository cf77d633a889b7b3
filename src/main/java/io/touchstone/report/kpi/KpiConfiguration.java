package io.touchstone.report.kpi;

import io.touchstone.report.ReportPermissions;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of key figures in the console, and their settings. */
@Configuration(proxyBeanMethods = false)
class KpiConfiguration {

    private static final int ORDER = 10;

    @Bean
    SettingKey<KpiTerms> kpiTerms() {
        return KpiTerms.KEY;
    }

    @Bean
    SettingKey<ControlTerms> controlTerms() {
        return ControlTerms.KEY;
    }

    @Bean
    NavigationItem kpisItem() {
        return new NavigationItem(
                NavigationItem.Section.REPORTS, "kpis", "/admin/kpis", "chart", ReportPermissions.KPI, ORDER);
    }
}
