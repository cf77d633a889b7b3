package io.touchstone.standing.web;

import io.touchstone.standing.domain.OwnHealthDesk;
import io.touchstone.standing.domain.ShopHealth;
import io.touchstone.standing.picture.OwnPictureDesk;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a merchant's own shop is; {@link OwnHealthDesk} asks for the ability and the seat. */
@Controller
class HealthController {

    private final OwnHealthDesk desk;
    private final ShopFace face;
    private final OwnPictureDesk pictures;
    private final PictureFace pictureFace;

    HealthController(OwnHealthDesk desk, ShopFace face, OwnPictureDesk pictures, PictureFace pictureFace) {
        this.desk = desk;
        this.face = face;
        this.pictures = pictures;
        this.pictureFace = pictureFace;
    }

    @GetMapping("/portal/shops/{merchantId}/health")
    String health(@PathVariable String merchantId, Model model, Locale locale) {
        ShopHealth health = desk.health(merchantId);
        model.addAttribute("health", health);
        model.addAttribute("shop", health.shop().merchant());
        model.addAttribute("sheet", face.sheet(health.shop(), locale));
        model.addAttribute("lift", LiftView.of(health.lift(), face, locale));
        model.addAttribute("tone", tone(health));
        model.addAttribute("bites", pictureFace.bites(pictures.marks(merchantId), locale));
        return "standing/portal-health";
    }

    private static String tone(ShopHealth health) {
        return switch (health.word()) {
            case GOOD -> "good";
            case WATCH -> "neutral";
            case AT_RISK -> "attention";
            case RESTRICTED -> "bad";
            case CLOSED -> "ended";
        };
    }
}
