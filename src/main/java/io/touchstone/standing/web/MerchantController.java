package io.touchstone.standing.web;

import io.touchstone.shell.AsOf;
import io.touchstone.standing.domain.ShopAccount;
import io.touchstone.standing.domain.ShopCredit;
import io.touchstone.standing.domain.ShopOverview;
import io.touchstone.standing.domain.StandingDesk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;

/** One merchant as of an instant, for staff; {@link StandingDesk} asks for the ability. */
@Controller
@RequestMapping("/admin/merchants/{merchantId}")
class MerchantController {

    private static final int LINES = 50;
    private static final int EXPLAINED_MAX = 50;

    private final StandingDesk desk;
    private final ShopFace face;
    private final AsOfDay asOfDay;
    private final ShopTrend trend;

    MerchantController(StandingDesk desk, ShopFace face, AsOfDay asOfDay, ShopTrend trend) {
        this.desk = desk;
        this.face = face;
        this.asOfDay = asOfDay;
        this.trend = trend;
    }

    @GetMapping
    String overview(
            @PathVariable String merchantId,
            @AsOf Instant asOf,
            @RequestParam(name = "as_of", required = false) @Nullable String word,
            Model model,
            Locale locale) {
        ShopOverview shop = desk.overview(merchantId, asOf, trend.days(asOf));
        head(shop.shop(), word, model, locale);
        model.addAttribute("lift", LiftView.of(shop.credit().lift(), face, locale));
        model.addAttribute("outlook", OutlookView.of(shop.credit().outlook(), face, locale));
        model.addAttribute("trend", trend.rows(shop.credit().trend(), locale));
        model.addAttribute("restrictions", shop.history());
        return "standing/merchant";
    }

    /** A day picked in the bar becomes an address that says the instant. */
    @GetMapping(params = "day")
    String asOf(
            @PathVariable String merchantId, @RequestParam String day, @RequestParam(defaultValue = "") String page) {
        String tab = page.equals("statement") || page.equals("explanation") ? "/" + page : "";
        String path = "/admin/merchants/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + tab;
        return "redirect:" + path + asOfDay.endOf(day).map(at -> "?as_of=" + at).orElse("");
    }

    @GetMapping("/trend.json")
    @ResponseBody
    ShopTrend.Chart trend(@PathVariable String merchantId, @AsOf Instant asOf, Locale locale) {
        return trend.chart(desk.trend(merchantId, trend.days(asOf)), locale);
    }

    @GetMapping("/statement")
    String statement(
            @PathVariable String merchantId,
            @AsOf Instant asOf,
            @RequestParam(name = "as_of", required = false) @Nullable String word,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        ShopAccount account = desk.account(merchantId, asOf, cursor, LINES);
        head(account.shop(), word, model, locale);
        model.addAttribute("page", account.lines());
        model.addAttribute("lift", LiftView.of(account.lift(), face, locale));
        return "standing/statement";
    }

    /** The newest ratings of the DSR window; all of them are in the export. */
    @GetMapping("/explanation")
    String explanation(
            @PathVariable String merchantId,
            @AsOf Instant asOf,
            @RequestParam(name = "as_of", required = false) @Nullable String word,
            Model model,
            Locale locale) {
        head(desk.shop(merchantId, asOf), word, model, locale);
        NewestRatings newest = new NewestRatings(EXPLAINED_MAX);
        desk.explain(merchantId, asOf, true, newest::add);
        model.addAttribute("newest", newest);
        return "standing/explanation";
    }

    private void head(ShopCredit standing, @Nullable String word, Model model, Locale locale) {
        String merchantId = standing.merchant().merchantId();
        model.addAttribute("shop", standing.merchant());
        model.addAttribute("state", standing.state());
        model.addAttribute("tone", ShopFace.tone(standing.state()));
        model.addAttribute("sheet", face.sheet(standing, locale));
        model.addAttribute("bar", asOfDay.bar(standing.asOf(), word));
        model.addAttribute("exported", exported(merchantId, word));
        model.addAttribute(
                "base", "/admin/merchants/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8));
    }

    /** What an export of a part of this page is asked with. */
    private static Map<String, String> exported(String merchantId, @Nullable String word) {
        return word == null ? Map.of("merchant", merchantId) : Map.of("merchant", merchantId, "as_of", word);
    }
}
