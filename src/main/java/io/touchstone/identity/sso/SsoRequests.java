package io.touchstone.identity.sso;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What is asked of the provider: with state, nonce and PKCE; and a word of invitation is kept here meanwhile. */
final class SsoRequests implements OAuth2AuthorizationRequestResolver {

    private static final String INVITATION = SsoRequests.class.getName() + ".invitation";
    private static final int WORD_MAX = 64;

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    SsoRequests(ClientRegistrationRepository provider) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(provider, SsoProvider.BEGIN);
        usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        OAuth2AuthorizationRequest asked = usual.resolve(request);
        if (asked != null) {
            keep(request);
        }
        return asked;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return usual.resolve(request, registrationId);
    }

    /** The word that this sign-in was begun with; it goes no further than this one. */
    static @Nullable String takeInvitation(HttpServletRequest request) {
        Object word = request.getSession().getAttribute(INVITATION);
        request.getSession().removeAttribute(INVITATION);
        return word instanceof String text ? text : null;
    }

    private static void keep(HttpServletRequest request) {
        String word = request.getParameter("invitation");
        if (word == null || word.isBlank() || word.length() > WORD_MAX) {
            request.getSession().removeAttribute(INVITATION);
        } else {
            request.getSession().setAttribute(INVITATION, word);
        }
    }
}
