package io.touchstone.identity.sso;

import io.touchstone.identity.domain.SsoSettings;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** What the provider's discovery document says, asked for at the first sign-in: the application starts while it is away. */
final class SsoProvider implements ClientRegistrationRepository {

    /** Its name in our addresses. */
    static final String ID = "provider";

    static final String BEGIN = "/login/sso";
    static final String ANSWER = BEGIN + "/*/answer";

    private final SsoSettings settings;
    private volatile @Nullable ClientRegistration known;

    SsoProvider(SsoSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** Where the provider ends its own session, when it says so. */
    Optional<String> endOfSession() {
        ClientRegistration registration = known;
        Object address = registration == null
                ? null
                : registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(address).map(Object::toString);
    }

    ClientRegistration registration() {
        ClientRegistration before = known;
        if (before != null) {
            return before;
        }
        ClientRegistration asked = ClientRegistrations.fromOidcIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(ID)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                .scope(settings.scopeWords())
                .redirectUri("{baseUrl}" + BEGIN + "/{registrationId}/answer")
                .build();
        known = asked;
        return asked;
    }
}
