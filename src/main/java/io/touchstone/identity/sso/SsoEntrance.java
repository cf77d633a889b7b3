package io.touchstone.identity.sso;

import io.touchstone.identity.domain.SignInPlace;
import io.touchstone.identity.domain.SsoArrival;
import io.touchstone.identity.domain.SsoDesk;
import io.touchstone.identity.domain.SsoSettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Makes an account's sign-in of what the provider's checked token says. Only that is kept in the session; the provider's own tokens are
 * not, but for the one that ends its session at sign-out.
 */
final class SsoEntrance implements AuthenticationSuccessHandler {

    static final String REFUSED = "/login?sso=unknown";

    /** Where the provider's token waits for the sign-out. */
    static final String ID_TOKEN = SsoEntrance.class.getName() + ".id-token";

    private final SsoDesk desk;
    private final SsoSettings settings;
    private final AuthenticationSuccessHandler next;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SsoEntrance(SsoDesk desk, SsoSettings settings, AuthenticationSuccessHandler next) {
        this.desk = desk;
        this.settings = settings;
        this.next = next;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, ServletException {
        SecurityContextHolder.clearContext();
        OidcUser user = vouched.getPrincipal() instanceof OidcUser one ? one : null;
        Optional<Authentication> person = user == null
                ? Optional.empty()
                : desk.enter(arrival(user, SsoRequests.takeInvitation(request)), new SignInPlace(request));
        if (user == null || person.isEmpty()) {
            request.getSession().invalidate();
            response.sendRedirect(REFUSED);
            return;
        }
        keep(person.get(), request, response);
        request.getSession().setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
        next.onAuthenticationSuccess(request, response, person.get());
    }

    private SsoArrival arrival(OidcUser user, @Nullable String invitation) {
        String claim = settings.rolesClaim();
        return new SsoArrival(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                words(user.getClaims().get("amr")),
                claim == null ? List.of() : words(user.getClaims().get(claim)),
                invitation);
    }

    private static List<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }

    private void keep(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
