package io.touchstone.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form that says it is larger than any may be with 413. The doors behind look for their token in the form, which the server
 * does not read then, and would call it forbidden. What is sent is taken off the line first: a browser that is cut off in the
 * middle of sending shows a broken connection and not the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OversizedForms extends OncePerRequestFilter {

    /** Whoever sends more than this many times the limit is cut off. */
    private static final int PATIENCE = 4;

    private static final int BLOCK = 1 << 16;

    private final long multipartMax;
    private final long plainMax;

    OversizedForms(
            MultipartConfigElement uploads, @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize formMax) {
        this.multipartMax = uploads.getMaxRequestSize();
        this.plainMax = formMax.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long max = max(request);
        if (request.getContentLengthLong() <= max) {
            chain.doFilter(request, response);
            return;
        }
        drain(request.getInputStream(), max * PATIENCE);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private long max(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return multipartMax;
        }
        return type.startsWith("application/x-www-form-urlencoded") ? plainMax : Long.MAX_VALUE;
    }

    private static void drain(InputStream body, long most) throws IOException {
        byte[] block = new byte[BLOCK];
        long total = 0;
        for (int count = body.read(block); count >= 0 && total < most; count = body.read(block)) {
            total += count;
        }
    }
}
