package io.touchstone.shell;

import io.touchstone.kernel.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting in this request; the only place where a principal becomes an {@link Actor}. */
@Component
public class CurrentActor {

    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn someone) {
            return someone.actor();
        }
        return Actor.anonymous();
    }
}
