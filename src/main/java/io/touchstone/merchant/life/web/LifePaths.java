package io.touchstone.merchant.life.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Addresses that hold a merchant's id, which may be any text. */
final class LifePaths {

    private LifePaths() {}

    static String admin(String merchantId) {
        return "/admin/merchants/" + segment(merchantId);
    }

    static String portal(String merchantId) {
        return "/portal/shops/" + segment(merchantId);
    }

    private static String segment(String merchantId) {
        return UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8);
    }
}
