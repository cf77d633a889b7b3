package io.touchstone.identity.sso;

import io.touchstone.identity.domain.SsoSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads the word of the provider that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
public final class SsoLogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final SsoProvider provider;
    private final SsoSettings settings;
    private volatile @Nullable NimbusJwtDecoder decoder;

    SsoLogoutTokens(SsoProvider provider, SsoSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** Who has signed out; empty when the token is not the provider's word about somebody. */
    public Optional<String> subject(String token) {
        try {
            return Optional.ofNullable(decoder().decode(token).getSubject());
        } catch (JwtException refused) {
            return Optional.empty();
        }
    }

    private NimbusJwtDecoder decoder() {
        NimbusJwtDecoder before = decoder;
        if (before != null) {
            return before;
        }
        NimbusJwtDecoder made = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                        provider.registration().getProviderDetails().getJwkSetUri()))
                .jwtProcessorCustomizer(any -> any.setJWSTypeVerifier((type, context) -> {}))
                .build();
        made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(Objects.requireNonNull(settings.issuer())),
                says(this::isAboutSigningOut)));
        decoder = made;
        return made;
    }

    private boolean isAboutSigningOut(Jwt token) {
        List<String> audience = token.getAudience();
        return audience != null
                && audience.contains(settings.clientId())
                && token.getClaims().get("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && token.getExpiresAt() != null
                && !token.hasClaim("nonce");
    }

    private static OAuth2TokenValidator<Jwt> says(Predicate<Jwt> demand) {
        return token -> demand.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
