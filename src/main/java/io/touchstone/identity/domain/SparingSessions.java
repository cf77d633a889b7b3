package io.touchstone.identity.domain;

import io.touchstone.shell.Lenses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions as requests use them. Their last use is noted once a minute and not for each request, which made a durable write of every
 * page that is read; so an idle session ends after thirty minutes, or one less. And each is read once a request: the filter asks
 * again when the answer has gone.
 */
final class SparingSessions implements SessionRepository<SparingSessions.Sparing>, HttpSessionIdResolver {

    private static final String READ = SparingSessions.class.getName() + ".read";
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionRepository<Session> stored;
    private final Lenses lenses;
    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    /** Whose session is looked for next: the filter asks for its number, then for the session, one after the other. */
    @SuppressWarnings("ThreadLocalUsage") // One bean a context, and each has its own store.
    private final ThreadLocal<HttpServletRequest> asking = new ThreadLocal<>();

    @SuppressWarnings("unchecked") // It takes back what it gave; its own kind of session is hidden.
    private SparingSessions(SessionRepository<?> stored, CookieSerializer cookie, Lenses lenses) {
        this.stored = (SessionRepository<Session>) stored;
        this.lenses = lenses;
        cookies.setCookieSerializer(cookie);
    }

    /** The filter that gives requests their sessions, from these. */
    static SessionRepositoryFilter<Sparing> filter(
            SessionRepository<?> stored, CookieSerializer cookie, Lenses lenses) {
        var sessions = new SparingSessions(stored, cookie, lenses);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(sessions);
        return filter;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        List<String> ids = cookies.resolveSessionIds(request);
        if (!ids.isEmpty()) {
            asking.set(request);
        }
        return ids;
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }

    @Override
    public Sparing createSession() {
        return new Sparing(stored.createSession());
    }

    /** A page shown as it stood may be long, and its session is kept while it is still being written. */
    @Override
    public void save(Sparing session) {
        lenses.aside(() -> {
            stored.save(session.stored());
            return session;
        });
    }

    @Override
    public @Nullable Sparing findById(String id) {
        HttpServletRequest request = asking.get();
        asking.remove();
        if (request != null
                && request.getAttribute(READ) instanceof Sparing read
                && read.getId().equals(id)) {
            return read;
        }
        Session found = stored.findById(id);
        if (found == null) {
            return null;
        }
        Sparing session = new Sparing(found);
        if (request != null) {
            request.setAttribute(READ, session);
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        lenses.aside(() -> {
            stored.deleteById(id);
            return id;
        });
    }

    /** The stored session in all but one thing. */
    record Sparing(Session stored) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(stored.getLastAccessedTime().plus(USE_NOTED_EVERY))) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // As the interface has it.
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
