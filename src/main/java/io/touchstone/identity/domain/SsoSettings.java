package io.touchstone.identity.domain;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.Role;
import io.touchstone.shell.Typed;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider that people may sign in with; without an issuer there is none.
 *
 * @param issuer address of the OpenID provider, whose discovery document tells the rest
 * @param clientId what the provider calls this application
 * @param clientSecret what the application shows to the provider
 * @param name what people call it, on the button of the sign-in page
 * @param scopes asked for, separated by blanks
 * @param rolesClaim the claim that lists groups; when set, roles come from {@code roles} and from nothing else
 * @param roles which group brings which roles, as {@code group=ROLE,ROLE;group=ROLE}
 * @param strongMethods methods (claim {@code amr}) that stand for our second factor, separated by blanks
 */
@ConfigurationProperties("touchstone.sso")
public record SsoSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("SSO") String name,
        @DefaultValue("openid") String scopes,
        @Nullable String rolesClaim,
        @DefaultValue("") String roles,
        @DefaultValue("") String strongMethods) {

    public SsoSettings {
        issuer = Typed.orNull(issuer);
        clientId = Typed.orNull(clientId);
        clientSecret = Typed.orNull(clientSecret);
        rolesClaim = Typed.orNull(rolesClaim);
        if (issuer != null) {
            requireSafe(issuer);
            if (clientId == null || clientSecret == null) {
                throw new CannotStart(
                        "TOUCHSTONE_SSO_ISSUER is set; TOUCHSTONE_SSO_CLIENTID and TOUCHSTONE_SSO_CLIENTSECRET"
                                + " have to be set too.");
            }
        }
        mapping(roles);
    }

    public boolean isOn() {
        return issuer != null;
    }

    /** The roles that groups bring; empty when none of them is in the table. */
    Set<Role> rolesOf(Collection<String> groups) {
        Set<Role> brought = EnumSet.noneOf(Role.class);
        mapping(roles).forEach((group, words) -> {
            if (groups.contains(group)) {
                brought.addAll(words);
            }
        });
        return brought;
    }

    /** Whether a method that the provider names stands for our second factor. */
    boolean isStrong(Collection<String> methods) {
        return words(strongMethods).stream().anyMatch(methods::contains);
    }

    public Set<String> scopeWords() {
        return words(scopes);
    }

    /** Leaves the secret out, so that it reaches no log. */
    @Override
    public String toString() {
        return "SsoSettings[" + issuer + "]";
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+", -1))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<Role>> mapping(String text) {
        Map<String, Set<Role>> mapping = new LinkedHashMap<>();
        for (String line : text.split(";", -1)) {
            if (!line.isBlank()) {
                int sign = line.lastIndexOf('=');
                if (sign < 1) {
                    throw new CannotStart("TOUCHSTONE_SSO_ROLES is written group=ROLE,ROLE;group=ROLE, not \"%s\"."
                            .formatted(line.strip()));
                }
                Set<Role> brought = EnumSet.noneOf(Role.class);
                words(line.substring(sign + 1)).forEach(word -> brought.add(role(word)));
                mapping.put(line.substring(0, sign).strip(), brought);
            }
        }
        return mapping;
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "TOUCHSTONE_SSO_ROLES names the role \"%s\", and there is none of that name.".formatted(word)));
    }

    /** Tokens and the secret cross the net in clear otherwise; on this machine there is nobody to read them. */
    private static void requireSafe(String issuer) {
        URI address = URI.create(issuer);
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !here) {
            throw new CannotStart("TOUCHSTONE_SSO_ISSUER has to begin with https://, but is \"%s\".".formatted(issuer));
        }
    }
}
