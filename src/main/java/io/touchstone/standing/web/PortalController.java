package io.touchstone.standing.web;

import io.touchstone.merchant.MerchantView;
import io.touchstone.shell.AsOf;
import io.touchstone.shell.OpenItems;
import io.touchstone.standing.domain.OwnCredit;
import io.touchstone.standing.domain.OwnStandingDesk;
import io.touchstone.standing.domain.OwnStandingDesk.Lines;
import io.touchstone.standing.domain.ShopCredit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;

/** A merchant's own shops and their credit; {@link OwnStandingDesk} asks for the ability and the seat. */
@Controller
class PortalController {

    private static final int LINES = 50;

    private final OwnStandingDesk desk;
    private final ShopFace face;
    private final AsOfDay asOfDay;
    private final ShopTrend trend;
    private final OpenItems asked;

    PortalController(OwnStandingDesk desk, ShopFace face, AsOfDay asOfDay, ShopTrend trend, OpenItems asked) {
        this.desk = desk;
        this.face = face;
        this.asOfDay = asOfDay;
        this.trend = trend;
        this.asked = asked;
    }

    /** Where everybody with a portal seat begins; a laboratory or a brand owner has no shops. */
    @GetMapping("/portal")
    String home(Authentication reader, Model model) {
        boolean sells =
                reader.getAuthorities().stream().anyMatch(authority -> "standing:own".equals(authority.getAuthority()));
        List<MerchantView> shops = sells ? desk.shops() : List.of();
        model.addAttribute("shops", shops);
        model.addAttribute("sells", sells);
        model.addAttribute(
                "asked",
                asked.asked(shops.stream().map(MerchantView::merchantId).toList()));
        return "standing/portal-home";
    }

    @GetMapping("/portal/shops")
    String shops(Model model) {
        model.addAttribute("shops", desk.shops());
        model.addAttribute("sells", true);
        return "standing/portal-shops";
    }

    @GetMapping("/portal/shops/{merchantId}/credit")
    String credit(
            @PathVariable String merchantId,
            @AsOf Instant asOf,
            @RequestParam(name = "as_of", required = false) @Nullable String word,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        OwnCredit own = desk.credit(merchantId, asOf, trend.days(asOf), new Lines(cursor, LINES));
        ShopCredit standing = own.shop();
        model.addAttribute("shop", standing.merchant());
        model.addAttribute("state", standing.state());
        model.addAttribute("tone", ShopFace.tone(standing.state()));
        model.addAttribute("sheet", face.sheet(standing, locale));
        model.addAttribute("bar", asOfDay.bar(asOf, word));
        model.addAttribute("base", base(merchantId));
        model.addAttribute("restrictions", standing.restrictions());
        model.addAttribute("lift", LiftView.of(own.credit().lift(), face, locale));
        model.addAttribute("outlook", OutlookView.of(own.credit().outlook(), face, locale));
        model.addAttribute("page", own.lines());
        model.addAttribute("trend", trend.rows(own.credit().trend(), locale));
        return "standing/portal-credit";
    }

    @GetMapping(value = "/portal/shops/{merchantId}/credit", params = "day")
    String asOf(@PathVariable String merchantId, @RequestParam String day) {
        return "redirect:" + base(merchantId)
                + asOfDay.endOf(day).map(at -> "?as_of=" + at).orElse("");
    }

    @GetMapping("/portal/shops/{merchantId}/credit/trend.json")
    @ResponseBody
    ShopTrend.Chart trend(@PathVariable String merchantId, @AsOf Instant asOf, Locale locale) {
        return trend.chart(desk.trend(merchantId, trend.days(asOf)), locale);
    }

    private static String base(String merchantId) {
        return "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/credit";
    }
}
