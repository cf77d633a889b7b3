package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions people have open. They end in the transaction that gives the reason, so none outlives it. */
@Component
class SignedInSessions {

    private static final int HANDLE_LENGTH = 16;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    SignedInSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** Last used first. */
    List<SessionView> of(AccountId account, @Nullable String currentId) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session -> view(session, currentId))
                .sorted(Comparator.comparing(SessionView::lastUsedAt).reversed())
                .toList();
    }

    /** Ends the one with a handle; false when there is none any more. */
    boolean end(AccountId account, String handle) {
        Optional<String> id = sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(candidate -> handleOf(candidate).equals(handle))
                .findFirst();
        return id.isPresent()
                && jdbc.sql("delete from identity_session where session_id = :id")
                                .param("id", id.get())
                                .update()
                        == 1;
    }

    /** Ends all of an account but the one it acts in. */
    int endAll(AccountId account, @Nullable String exceptId) {
        return jdbc.sql("delete from identity_session where principal_name = :name and session_id <> :except")
                .param("name", account.toString())
                .param("except", exceptId == null ? "" : exceptId)
                .update();
    }

    static String handleOf(String sessionId) {
        return Secrets.hexHash(sessionId).substring(0, HANDLE_LENGTH);
    }

    private static SessionView view(Session session, @Nullable String currentId) {
        Optional<SignInPlace> place = place(session);
        return new SessionView(
                handleOf(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                place.map(SignInPlace::getRemoteAddress).orElse(""),
                place.map(SignInPlace::browser).orElse(""),
                session.getId().equals(currentId));
    }

    private static Optional<SignInPlace> place(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getDetails() instanceof SignInPlace place
                ? Optional.of(place)
                : Optional.empty();
    }
}
