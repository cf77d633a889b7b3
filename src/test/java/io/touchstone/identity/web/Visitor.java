package io.touchstone.identity.web;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser that goes from page to page and keeps its cookies; each visitor comes from an address of its own. */
final class Visitor {

    private final MockMvcTester mvc;
    private final String address;
    private List<Cookie> cookies = List.of();

    Visitor(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    MvcTestResult get(String path) {
        return exchange(HttpMethod.GET, path, Map.of());
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        return exchange(HttpMethod.POST, path, fields);
    }

    /** Where the sign-in led. */
    @Nullable
    String signIn(String username, String password) {
        return leadsTo(post("/login", Map.of("username", username, "password", password)));
    }

    static @Nullable String leadsTo(MvcTestResult result) {
        return result.getResponse().getRedirectedUrl();
    }

    private MvcTestResult exchange(HttpMethod method, String path, Map<String, String> fields) {
        var request = mvc.method(method)
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(raw -> {
                    raw.setRemoteAddr(address);
                    return raw;
                });
        fields.forEach(request::param);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.toArray(Cookie[]::new));
        }
        MvcTestResult result = request.exchange();
        keepCookies(result);
        return result;
    }

    private void keepCookies(MvcTestResult result) {
        List<Cookie> fresh = Arrays.stream(result.getResponse().getCookies())
                .filter(Objects::nonNull)
                .toList();
        var names = fresh.stream().map(Cookie::getName).collect(Collectors.toSet());
        List<Cookie> all = new ArrayList<>(cookies);
        all.removeIf(old -> names.contains(old.getName()));
        fresh.stream().filter(cookie -> cookie.getMaxAge() != 0).forEach(all::add);
        cookies = all;
    }
}
