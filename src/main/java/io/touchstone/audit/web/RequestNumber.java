package io.touchstone.audit.web;

import io.touchstone.audit.domain.AuditRequest;
import io.touchstone.kernel.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Numbers every request that may change something, so that what one request did is found together in the trail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

    private final Ids ids;

    RequestNumber(Ids ids) {
        this.ids = ids;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = ids.next().toString();
        response.setHeader("X-Request-Id", number);
        MDC.put(AuditRequest.MDC_KEY, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(AuditRequest.MDC_KEY);
        }
    }
}
