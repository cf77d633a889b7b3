package io.touchstone.rulebook.library.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Addresses of documents, whose codes have spaces. */
final class ShelfPaths {

    private ShelfPaths() {}

    static String of(String shelf, String code) {
        return "/admin/" + shelf + "/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    static String redirect(String shelf, String code, int version) {
        return "redirect:" + of(shelf, code) + "/versions/" + version;
    }
}
