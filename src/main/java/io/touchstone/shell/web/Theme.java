package io.touchstone.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** Light or dark, or whatever the reader's machine prefers. */
enum Theme {
    LIGHT,
    DARK,
    AUTO;

    static final String COOKIE = "theme";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst();
    }

    /** The theme chosen just now or before. */
    static Theme of(HttpServletRequest request) {
        if (request.getAttribute(Theme.class.getName()) instanceof Theme chosenNow) {
            return chosenNow;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? AUTO : of(cookie.getValue()).orElse(AUTO);
    }
}
