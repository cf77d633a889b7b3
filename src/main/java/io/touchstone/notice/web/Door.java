package io.touchstone.notice.web;

import jakarta.servlet.http.HttpServletRequest;

/** The door a request came through: pages about one's own notices stand behind both. */
final class Door {

    private Door() {}

    static String of(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/admin") ? "/admin" : "/portal";
    }
}
