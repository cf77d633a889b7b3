package io.touchstone.standing.web;

import io.touchstone.shell.AsOf;
import io.touchstone.standing.domain.ShopAccount;
import io.touchstone.standing.domain.ShopOverview;
import io.touchstone.standing.domain.StandingDesk;
import io.touchstone.standing.picture.Picture;
import io.touchstone.standing.picture.PictureDesk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One merchant as of an instant, for staff; {@link StandingDesk} asks for the ability. */
@Controller
@RequestMapping("/admin/merchants/{merchantId}")
class MerchantController {

    private static final int LINES = 50;
    private static final int EXPLAINED_MAX = 50;

    private final StandingDesk desk;
    private final ShopFace face;
    private final MerchantHead head;
    private final ShopTrend trend;
    private final PictureDesk pictures;
    private final PictureFace pictureFace;

    MerchantController(
            StandingDesk desk,
            ShopFace face,
            MerchantHead head,
            ShopTrend trend,
            PictureDesk pictures,
            PictureFace pictureFace) {
        this.desk = desk;
        this.face = face;
        this.head = head;
        this.trend = trend;
        this.pictures = pictures;
        this.pictureFace = pictureFace;
    }

    @GetMapping
    String overview(
            @PathVariable String merchantId,
            @AsOf Instant asOf,
            @RequestParam(name = "as_of", required = false) @Nullable String word,
            Model model,
            Locale locale) {
        ShopOverview shop = desk.overview(merchantId, asOf, trend.days(asOf));
        head.fill(shop.shop(), word, model, locale);
        model.addAttribute("lift", LiftView.of(shop.credit().lift(), face, locale));
        model.addAttribute("outlook", OutlookView.of(shop.credit().outlook(), face, locale));
        model.addAttribute("trend", trend.rows(shop.credit().trend(), locale));
        model.addAttribute("restrictions", shop.history());
        Picture picture = pictures.picture(shop.shop().merchant().merchantId(), asOf);
        List<Picture.Mark> marks = picture.marks();
        model.addAttribute("cards", pictureFace.cards(picture.panels(), locale));
        model.addAttribute("bites", marks == null ? null : pictureFace.bites(marks, locale));
        return "standing/merchant";
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
        head.fill(account.shop(), word, model, locale);
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
        head.fill(desk.shop(merchantId, asOf), word, model, locale);
        NewestRatings newest = new NewestRatings(EXPLAINED_MAX);
        desk.explain(merchantId, asOf, true, newest::add);
        model.addAttribute("newest", newest);
        return "standing/explanation";
    }
}
