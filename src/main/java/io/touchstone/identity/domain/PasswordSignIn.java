package io.touchstone.identity.domain;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Puts the answer of the sign-in desk into the words of the security chain. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignInDesk desk;

    PasswordSignIn(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        Verdict verdict = desk.attempt(asked.getName(), password, addressOf(asked));
        if (verdict instanceof Verdict.Welcome welcome) {
            var token =
                    UsernamePasswordAuthenticationToken.authenticated(welcome.principal(), null, welcome.authorities());
            token.setDetails(asked.getDetails());
            return token;
        }
        if (verdict instanceof Verdict.Wait wait) {
            throw new SignInMustWait(wait.duration());
        }
        throw new BadCredentialsException("wrong");
    }

    private static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
