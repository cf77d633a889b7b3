package io.touchstone.report.engagement.web;

import io.touchstone.report.ReportPermissions;
import io.touchstone.report.engagement.request.RequestPermissions;
import io.touchstone.shell.NavigationItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How engagements appear in the menu, and the gate before every handler. */
@Configuration(proxyBeanMethods = false)
class EngagementWeb implements WebMvcConfigurer {

    private static final int ENGAGEMENTS = 80;
    private static final int REQUESTS = 81;
    private static final int MINE = 1;

    /** Before whatever reads for the page. */
    private static final int GATE = Ordered.HIGHEST_PRECEDENCE + 100;

    private final ObjectProvider<EngagedGate> gate;

    EngagementWeb(ObjectProvider<EngagedGate> gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        return gate.getObject().preHandle(request, response, handler);
                    }
                })
                .order(GATE);
    }

    @Bean
    NavigationItem engagementNavigation() {
        return item("engagements", EngagementController.PATH, "eye", ReportPermissions.HOST, ENGAGEMENTS);
    }

    @Bean
    NavigationItem myEngagementNavigation() {
        return item("my-engagement", OwnEngagementController.PATH, "audit", ReportPermissions.AUDIT, MINE);
    }

    @Bean
    NavigationItem evidenceRequestNavigation() {
        return item("evidence-requests", RequestController.PATH, "message", RequestPermissions.TAKE_PART, REQUESTS);
    }

    private static NavigationItem item(String key, String path, String icon, String ability, int order) {
        return new NavigationItem(NavigationItem.Section.REPORTS, key, path, icon, ability, order);
    }
}
