package io.touchstone.standing.web;

import io.touchstone.standing.domain.ShopBadge;
import io.touchstone.standing.domain.ShopWindow;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The badge that other sites show of a shop; open to all, without session or cookie. */
@Controller
class BadgeController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();

    private final ShopWindow shops;
    private final BadgeArt art;
    private final BadgeCache cache;

    BadgeController(ShopWindow shops, BadgeArt art, BadgeCache cache) {
        this.shops = shops;
        this.art = art;
        this.cache = cache;
    }

    /** Without {@code lang} the browser's own language decides, never a cookie, and caches are told so. */
    @GetMapping("/shops/{merchantId}/badge.svg")
    ResponseEntity<byte[]> badge(
            @PathVariable String merchantId,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            HttpServletRequest request) {
        Locale language = language(lang == null ? request.getLocale().getLanguage() : lang);
        BadgeCache.Drawn badge =
                cache.get(new BadgeCache.Key(merchantId, language.getLanguage()), () -> draw(merchantId, language));
        ResponseEntity.BodyBuilder answer = isKnown(known, badge.tag())
                ? ResponseEntity.status(304)
                : ResponseEntity.ok().contentType(SVG);
        answer.cacheControl(KEEP).eTag(badge.tag());
        if (lang == null) {
            answer.varyBy(HttpHeaders.ACCEPT_LANGUAGE);
        }
        return isKnown(known, badge.tag()) ? answer.build() : answer.body(badge.svg());
    }

    private BadgeCache.Drawn draw(String merchantId, Locale language) {
        ShopBadge badge = shops.badge(merchantId);
        String tag = "\"" + badge.version() + "." + language.getLanguage() + "\"";
        return new BadgeCache.Drawn(art.draw(badge.level(), badge.points(), language), tag);
    }

    private static boolean isKnown(@Nullable String known, String tag) {
        return known != null && (known.equals("*") || known.contains(tag));
    }

    private static Locale language(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
