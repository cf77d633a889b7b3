package io.touchstone.identity.web;

import io.touchstone.identity.domain.SignInMustWait;
import io.touchstone.identity.domain.SignInPlace;
import io.touchstone.shell.PageDoors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/** Adds to the page chain what signing in needs: where from, what to say when it fails, and the second step. */
@Component
class IdentityDoors implements PageDoors {

    @Override
    public void extend(HttpSecurity pages) {
        pages.formLogin(form ->
                        form.authenticationDetailsSource(SignInPlace::new).failureHandler(IdentityDoors::failed))
                .addFilterBefore(new StepGate(), AuthorizationFilter.class);
    }

    /** The same answer for a wrong name, a wrong password and a closed account. */
    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof SignInMustWait wait) {
            response.sendRedirect("/login?wait=" + (wait.duration().toSeconds() + 1));
        } else {
            response.sendRedirect("/login?error");
        }
    }
}
