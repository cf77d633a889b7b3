package io.touchstone.standing.web;

import io.touchstone.shell.AsOf;
import io.touchstone.standing.domain.ShopCredit;
import io.touchstone.standing.domain.StandingDesk;
import io.touchstone.standing.timeline.TimelineDesk;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to a merchant, for staff; {@link TimelineDesk} asks for the ability and keeps what a reader may not see. */
@Controller
class TimelineController {

    private static final int LINES = 50;

    private final TimelineDesk desk;
    private final StandingDesk standing;
    private final MerchantHead head;
    private final TimelineFace face;

    TimelineController(TimelineDesk desk, StandingDesk standing, MerchantHead head, TimelineFace face) {
        this.desk = desk;
        this.standing = standing;
        this.head = head;
        this.face = face;
    }

    @GetMapping("/admin/merchants/{merchantId}/timeline")
    String timeline(
            @PathVariable String merchantId,
            @AsOf Instant asOf,
            @RequestParam(name = "as_of", required = false) @Nullable String word,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        ShopCredit shop = standing.shop(merchantId, asOf);
        head.fill(shop, word, model, locale);
        TimelineDesk.Page page = desk.page(merchantId, kind, asOf, cursor, LINES);
        model.addAttribute("kinds", page.kinds());
        model.addAttribute("kind", kind);
        model.addAttribute("lines", face.lines(page, locale));
        model.addAttribute("page", page.entries());
        Map<String, String> exported = new LinkedHashMap<>(MerchantHead.exported(merchantId, word));
        if (kind != null) {
            exported.put("kind", kind);
        }
        model.addAttribute("exported", exported);
        return "standing/timeline";
    }
}
