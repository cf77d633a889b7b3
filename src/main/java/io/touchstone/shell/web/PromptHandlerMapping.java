package io.touchstone.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds handlers as its parent does, but does not weigh every condition of every handler there is for each address with a variable
 * in it: one whose path begins otherwise is passed over at a glance.
 */
final class PromptHandlerMapping extends RequestMappingHandlerMapping {

    /** What each handler's paths begin with, up to their first variable. */
    private final Map<RequestMappingInfo, String[]> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
        return mayMatch(handler, request) ? super.getMatchingMapping(handler, request) : null;
    }

    private boolean mayMatch(RequestMappingInfo handler, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        // What is encoded, or carries parameters, may equal what is written otherwise.
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return true;
        }
        for (String beginning : beginnings.computeIfAbsent(handler, PromptHandlerMapping::beginnings)) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String[] beginnings(RequestMappingInfo handler) {
        PathPatternsRequestCondition paths = handler.getPathPatternsCondition();
        return paths == null
                ? new String[] {""}
                : paths.getPatterns().stream()
                        .map(PathPattern::getPatternString)
                        .map(PromptHandlerMapping::beginning)
                        .toArray(String[]::new);
    }

    private static String beginning(String pattern) {
        int end = 0;
        while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        // The slash before a variable may be optional, as in /css/**.
        return end == pattern.length() ? pattern : pattern.substring(0, Math.max(0, end - 1));
    }
}
