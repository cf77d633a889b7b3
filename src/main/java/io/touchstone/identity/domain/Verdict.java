package io.touchstone.identity.domain;

import java.time.Duration;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/** What came of an attempt to sign in. */
sealed interface Verdict {

    /** The name and the password fit. */
    record Welcome(AccountPrincipal principal, List<GrantedAuthority> authorities) implements Verdict {}

    /** They do not, or the account is closed; which of it, nobody is told. */
    record Wrong() implements Verdict {}

    /** Too many failures from this place; not even looked at. */
    record Wait(Duration duration) implements Verdict {}
}
