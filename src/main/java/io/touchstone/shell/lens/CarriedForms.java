package io.touchstone.shell.lens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Gives forms that ask something the page's instant as a hidden field: a browser drops what stands in their address. */
final class CarriedForms implements RequestDataValueProcessor {

    private static final String ASKING = CarriedForms.class.getName() + ".asking";

    private final RequestDataValueProcessor security;

    /** Before that of Spring Security, which adds the token against forged requests. */
    CarriedForms(RequestDataValueProcessor security) {
        this.security = security;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        request.setAttribute(
                ASKING, "get".equalsIgnoreCase(method) && AsOfWord.isOfConsole(action.replaceFirst("[?#].*", "")));
        return security.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return security.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> theirs = security.getExtraHiddenFields(request);
        String word = AsOfWord.of(request);
        if (word == null || !Boolean.TRUE.equals(request.getAttribute(ASKING))) {
            return theirs;
        }
        Map<String, String> all = new HashMap<>(theirs == null ? Map.of() : theirs);
        all.put(AsOfWord.NAME, word);
        return all;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return security.processUrl(request, url);
    }
}
