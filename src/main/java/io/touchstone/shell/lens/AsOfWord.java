package io.touchstone.shell.lens;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

/** The instant in the address of a console page, and the addresses that carry it on. */
public final class AsOfWord {

    /** As the API calls it (contract, "Asking"). */
    static final String NAME = "as_of";

    private static final String CONSOLE = "/admin";

    private AsOfWord() {}

    static @Nullable String of(HttpServletRequest request) {
        String word = isOfConsole(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                ? request.getParameter(NAME)
                : null;
        return word == null || word.isBlank() ? null : word;
    }

    /** A link of the page being drawn: one into the console keeps the page's instant. */
    public static String carried(String link) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? carriedBy(attributes.getRequest(), link)
                : link;
    }

    static String carriedBy(HttpServletRequest request, String link) {
        String word = of(request);
        if (word == null || !isOfConsole(path(link)) || link.contains(NAME + "=")) {
            return link;
        }
        int fragment = link.indexOf('#');
        String address = fragment < 0 ? link : link.substring(0, fragment);
        return address + (address.contains("?") ? "&" : "?") + NAME + "="
                + UriUtils.encode(word, StandardCharsets.UTF_8) + (fragment < 0 ? "" : link.substring(fragment));
    }

    static boolean isOfConsole(String path) {
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }

    private static String path(String link) {
        int end = 0;
        while (end < link.length() && link.charAt(end) != '?' && link.charAt(end) != '#') {
            end++;
        }
        return link.substring(0, end);
    }
}
