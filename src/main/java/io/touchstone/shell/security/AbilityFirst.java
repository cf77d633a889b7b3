package io.touchstone.shell.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses whoever may do nothing of what a handler leads to, before anything that was sent is read: otherwise a form with a
 * fault in it, a file or a number that is none would be answered for what it is, and only the next try for who sent it.
 * Where one operation of several may be done the desks decide, as they do in any case.
 *
 * <p>An empty form reads nothing, or what everybody may: it asks for what sending it asks.
 */
final class AbilityFirst implements HandlerInterceptor {

    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    private static final String EMPTY_FORM = "/new";

    private final CalledDesks desks = new CalledDesks();
    private final Supplier<Map<String, HandlerMethod>> sent;

    /** @param sent what takes a form, by the pattern of its address */
    AbilityFirst(Supplier<Map<String, HandlerMethod>> sent) {
        this.sent = sent;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && reader != null
                && handler instanceof HandlerMethod method) {
            refuse(desks.of(method), reader, LOOKS.contains(request.getMethod()));
            form(request).ifPresent(form -> refuse(desks.of(form), reader, false));
        }
        return true;
    }

    private Optional<HandlerMethod> form(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (!pattern.endsWith(EMPTY_FORM) || !LOOKS.contains(request.getMethod())) {
            return Optional.empty();
        }
        String list = pattern.substring(0, pattern.length() - EMPTY_FORM.length());
        return Stream.of(pattern, list)
                .flatMap(address -> Stream.ofNullable(sent.get().get(address)))
                .findFirst();
    }

    /** A form is there for what it changes; what it reads beside that, to be shown again, does not make it anybody’s. */
    private static void refuse(List<DeskGuard> guards, Authentication reader, boolean looks) {
        List<DeskGuard> writing = guards.stream().filter(DeskGuard::writes).toList();
        List<DeskGuard> deciding = looks || writing.isEmpty() ? guards : writing;
        if (!deciding.isEmpty() && deciding.stream().noneMatch(guard -> guard.mayLet(reader))) {
            throw new AuthorizationDeniedException("nothing here is for them to do");
        }
    }
}
