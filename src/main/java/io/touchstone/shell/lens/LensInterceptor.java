package io.touchstone.shell.lens;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Lens;
import io.touchstone.shell.Lenses;
import io.touchstone.shell.ReadersLens;
import io.touchstone.shell.ShellRule;
import io.touchstone.shell.TakesLens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the reader's lens on for each view of the console, and refuses what would change the past. */
class LensInterceptor implements AsyncHandlerInterceptor {

    private static final String WORN = LensInterceptor.class.getName() + ".worn";
    private static final Set<String> LOOKS = Set.of("GET", "HEAD");
    private static final String REDIRECT = "redirect:";

    private final Lenses lenses;
    private final ReadersLens readers;

    LensInterceptor(Lenses lenses, ReadersLens readers) {
        this.lenses = lenses;
        this.readers = readers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String word = AsOfWord.of(request);
        if (LOOKS.contains(request.getMethod()) || takesLens(handler)) {
            Lens lens = readers.of(word);
            if (!lens.isNone()) {
                request.setAttribute(WORN, lenses.wear(lens));
            }
        } else if (word != null) {
            throw new RuleViolation(ShellRule.PAST_IS_READ_ONLY);
        }
        return true;
    }

    /** A page that sends on to another sends on to the same instant. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || answer.getViewName() == null || AsOfWord.of(request) == null) {
            return;
        }
        String view = answer.getViewName();
        if (view.startsWith(REDIRECT)) {
            answer.setViewName(REDIRECT + AsOfWord.carriedBy(request, view.substring(REDIRECT.length())));
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        takeOff(request);
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        takeOff(request);
    }

    private static void takeOff(HttpServletRequest request) {
        if (request.getAttribute(WORN) instanceof Lenses.Worn worn) {
            request.removeAttribute(WORN);
            worn.close();
        }
    }

    private static boolean takesLens(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(TakesLens.class);
    }
}
