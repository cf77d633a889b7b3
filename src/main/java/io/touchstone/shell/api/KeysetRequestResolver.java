package io.touchstone.shell.api;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.ShellRule;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?limit=} and {@code ?cursor=} of a list (contract, ground rules). */
class KeysetRequestResolver implements HandlerMethodArgumentResolver {

    private static final int CURSOR_LENGTH_MAX = 2_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == KeysetRequest.class;
    }

    @Override
    public KeysetRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new KeysetRequest(limit(request.getParameter("limit")), cursor(request.getParameter("cursor")));
    }

    static int limit(@Nullable String text) {
        if (text == null) {
            return KeysetRequest.LIMIT_DEFAULT;
        }
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > KeysetPage.LIMIT_MAX) {
            throw new RuleViolation(ShellRule.BAD_LIMIT, KeysetPage.LIMIT_MAX);
        }
        return limit;
    }

    private static @Nullable String cursor(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > CURSOR_LENGTH_MAX) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
        return text;
    }
}
