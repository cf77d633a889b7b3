package io.touchstone.report.engagement.web;

import io.touchstone.report.engagement.LookKind;
import io.touchstone.shell.OpenModules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** A request as the rules of a seat know it: what is asked for, and whose it is. */
record Asked(HttpServletRequest request, Object handler) {

    String method() {
        return request.getMethod();
    }

    String path() {
        return request.getRequestURI();
    }

    @Nullable
    String query() {
        return request.getQueryString();
    }

    /** The pattern of the handler; the path itself where there is none. */
    String pattern() {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : path();
    }

    @Nullable
    String variable(String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values
                        && values.get(name) instanceof String value
                ? value
                : null;
    }

    /** Of the handler's class; empty for files of the application itself. */
    String module() {
        return handler instanceof HandlerMethod method ? OpenModules.moduleOf(method.getBeanType()) : "";
    }

    boolean isOfConsole() {
        return path().equals("/admin") || path().startsWith("/admin/");
    }

    boolean isReading() {
        return "GET".equals(method()) || "HEAD".equals(method());
    }

    /** Signing in and what it looks like; asked before anybody knows who it is. */
    boolean isOpenToAll() {
        boolean file = !(handler instanceof HandlerMethod) && !isOfConsole();
        return file || path().equals("/error") || path().equals("/login") || path().startsWith("/login/");
    }

    LookKind kind() {
        if (!isReading()) {
            return LookKind.ACT;
        }
        if (!(handler instanceof HandlerMethod method)) {
            return LookKind.PAGE;
        }
        if (isFile(method)) {
            return LookKind.FILE;
        }
        if (method.hasMethodAnnotation(ResponseBody.class)) {
            return LookKind.FIGURES;
        }
        return request.getHeader("HX-Request") == null ? LookKind.PAGE : LookKind.PART;
    }

    private static boolean isFile(HandlerMethod method) {
        Class<?> answer = method.getReturnType().getParameterType();
        return ResponseEntity.class.isAssignableFrom(answer) || answer == void.class || answer == byte[].class;
    }
}
