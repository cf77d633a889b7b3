package io.touchstone.merchant.life.web;

import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** People as the security chain knows them, with the abilities that a test names. */
public final class SignedInAs {

    public Authentication staff(String name, String... abilities) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return person(new AccountPrincipal(id, Actor.Kind.STAFF, name), "seat:staff", abilities);
    }

    public Authentication merchant(UUID account, String... abilities) {
        return person(new AccountPrincipal(account, Actor.Kind.MERCHANT, "merchant"), "seat:merchant", abilities);
    }

    private static Authentication person(AccountPrincipal principal, String seat, String... abilities) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(seat));
        for (String ability : abilities) {
            authorities.add(new SimpleGrantedAuthority(ability));
        }
        return new TestingAuthenticationToken(principal, null, authorities);
    }
}
