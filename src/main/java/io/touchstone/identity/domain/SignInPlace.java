package io.touchstone.identity.domain;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where, and with which browser, somebody signed in; so that they recognise their sessions. */
public class SignInPlace extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;
    private static final int BROWSER_MAX = 200;

    private final String browser;

    public SignInPlace(HttpServletRequest request) {
        super(request);
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        this.browser = agent == null ? "" : agent.substring(0, Math.min(agent.length(), BROWSER_MAX));
    }

    String browser() {
        return browser;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignInPlace place && place.browser.equals(browser);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + browser.hashCode();
    }
}
