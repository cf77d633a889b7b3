package io.touchstone.identity.sso;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the provider too, when the sign-in came from there (RP-initiated logout): else one click signs the next person at this
 * machine in again. A page of ours leads there, because no form of ours may be sent to another host.
 */
public final class SsoFarewell implements LogoutHandler, LogoutSuccessHandler {

    /** The address that ends the provider's session, for the page that leads there. */
    public static final String ADDRESS = SsoFarewell.class.getName() + ".address";

    /** The page that leads to the provider. */
    public static final String PAGE = "/login/left";

    private static final String OURS = "/login?signed-out";

    private final SsoProvider provider;

    SsoFarewell(SsoProvider provider) {
        this.provider = provider;
    }

    /** Runs before the session ends, and takes the token along. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(SsoEntrance.ID_TOKEN);
        if (token != null) {
            provider.endOfSession().ifPresent(end -> request.setAttribute(ADDRESS, address(end, token.toString())));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        if (request.getAttribute(ADDRESS) == null) {
            response.sendRedirect(OURS);
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    private static String address(String end, String token) {
        String back = ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/login")
                        .build()
                        .toUriString() + "?signed-out";
        return UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(token, back)
                .toUriString();
    }
}
