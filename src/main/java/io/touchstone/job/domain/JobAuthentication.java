package io.touchstone.job.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.shell.SignedIn;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Stands for whoever handed in the job while it runs, so that what it changes is put down to them; grants nothing. */
class JobAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Submitter submitter;

    JobAuthentication(Actor actor) {
        super(List.<GrantedAuthority>of());
        this.submitter = new Submitter(actor);
        setAuthenticated(true);
    }

    private record Submitter(Actor actor) implements SignedIn {
        @Override
        public String displayName() {
            return actor.toString();
        }
    }

    @Override
    public Object getPrincipal() {
        return submitter;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
