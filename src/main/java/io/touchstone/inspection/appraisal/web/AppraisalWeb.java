package io.touchstone.inspection.appraisal.web;

import io.touchstone.inspection.appraisal.AppraisalPermissions;
import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How appraisals appear in the menus. */
@Configuration(proxyBeanMethods = false)
class AppraisalWeb {

    @Bean
    NavigationItem appraisalNavigation() {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION,
                "inspection-appraisals",
                "/admin/inspection/appraisals",
                "diamond",
                InspectionPermissions.READ,
                80);
    }

    @Bean
    NavigationItem ownAppraisalNavigation() {
        return new NavigationItem(
                NavigationItem.Section.WORK,
                "own-appraisals",
                "/portal/appraisals",
                "diamond",
                AppraisalPermissions.SEAT,
                20);
    }
}
