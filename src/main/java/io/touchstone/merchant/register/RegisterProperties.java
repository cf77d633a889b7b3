package io.touchstone.merchant.register;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Registers that answer over HTTP.
 *
 * @param http by the register's word: {@code touchstone.register.http.ccc.url}
 */
@ConfigurationProperties("touchstone.register")
record RegisterProperties(@DefaultValue Map<Register, Endpoint> http) {

    RegisterProperties {
        http = Map.copyOf(http);
    }

    /**
     * One register's address.
     *
     * @param url the number's key is put behind it as one more path segment
     * @param token sent as a bearer token when there is one
     */
    record Endpoint(
            URI url,
            @Nullable String token,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("3s") Duration readTimeout) {

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Endpoint[" + url + "]";
        }
    }
}
