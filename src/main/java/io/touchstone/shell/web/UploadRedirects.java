package io.touchstone.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the script that sends a form with files where the answer leads, rather than leading it there. A script follows a redirect by
 * itself: the notice for the reader would be spent on it, and the place on the page lost.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadRedirects extends OncePerRequestFilter {

    /** As app.js sends it. A page of another origin cannot without asking first, and is told no. */
    static final String HEADER = "X-Upload";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Telling(response));
    }

    private static final class Telling extends HttpServletResponseWrapper {

        Telling(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            tell(location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            tell(location);
        }

        private void tell(String location) {
            resetBuffer();
            setStatus(SC_NO_CONTENT);
            setHeader(HttpHeaders.LOCATION, location);
        }
    }
}
