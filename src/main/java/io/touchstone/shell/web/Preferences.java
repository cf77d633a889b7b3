package io.touchstone.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Takes {@code ?lang=} and {@code ?theme=} of any page and keeps them, so both switches are plain links. */
class Preferences implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional.ofNullable(request.getParameter("lang"))
                .ifPresent(tag -> keepLanguage(request, response, Language.ofTag(tag)));
        Optional.ofNullable(request.getParameter("theme"))
                .flatMap(Theme::of)
                .ifPresent(theme -> keepTheme(request, response, theme));
        return true;
    }

    private static void keepLanguage(HttpServletRequest request, HttpServletResponse response, Language language) {
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null) {
            resolver.setLocale(request, response, language.locale());
        }
    }

    private static void keepTheme(HttpServletRequest request, HttpServletResponse response, Theme theme) {
        ResponseCookie cookie = ResponseCookie.from(Theme.COOKIE, theme.word())
                .path("/")
                .maxAge(WebConfiguration.KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        request.setAttribute(Theme.class.getName(), theme);
    }
}
