package io.touchstone.shell.work;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Puts the id of a row into the address of its page; an id of several parts keeps its slashes. */
final class Pages {

    private Pages() {}

    static String of(String page, String id) {
        return page.replace("{}", UriUtils.encodePath(id, StandardCharsets.UTF_8));
    }
}
