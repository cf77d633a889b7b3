package io.touchstone.bench;

import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Asks for pages of the console as somebody who is signed in. */
final class StaffSession {

    private StaffSession() {}

    /** An administrator's session, with every ability that staff has: the fullest menu there is. */
    @SuppressWarnings("unchecked") // The application has one kind of session.
    static String open(Product product) {
        List<GrantedAuthority> granted = new ArrayList<>(List.of(new SimpleGrantedAuthority("seat:staff")));
        product.context().getBeansOfType(Ability.class).values().stream()
                .filter(ability -> ability.roles().stream().anyMatch(Role.staff()::contains))
                .forEach(ability -> granted.add(new SimpleGrantedAuthority(ability.name())));
        var somebody = new AccountPrincipal(UUID.randomUUID(), Actor.Kind.STAFF, "Bench");
        var context =
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(somebody, null, granted));
        var sessions = (SessionRepository<Session>) product.bean(SessionRepository.class);
        Session session = sessions.createSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        sessions.save(session);
        return "touchstone-session="
                + Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /** @return the page, which must be there */
    static String get(int port, String path, String cookie) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", cookie)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        Report.mustEqual("status of " + path, answer.statusCode(), 200);
        return answer.body();
    }
}
