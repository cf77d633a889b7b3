package io.touchstone.report.engagement.request;

import io.touchstone.shell.Ability;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may take part in requests for evidence; which of them somebody sees is a rule of the request. */
@Configuration(proxyBeanMethods = false)
public class RequestPermissions {

    public static final String TAKE_PART = "evidence-request:answer";

    RequestPermissions() {}

    /** See the requests that one asked, hosts or answers, and answer those one was given. */
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('evidence-request:answer')")
    public @interface CanTakePart {}

    @Bean
    Ability takePartInRequests() {
        return Ability.ofStaff(TAKE_PART);
    }
}
