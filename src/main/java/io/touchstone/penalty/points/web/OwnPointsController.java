package io.touchstone.penalty.points.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.points.OwnPointsDesk;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A merchant sees its own points; {@link OwnPointsDesk} asks for the seat. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/points")
class OwnPointsController {

    private final OwnPointsDesk desk;
    private final PlatformTime time;
    private final MessageSource messages;

    OwnPointsController(OwnPointsDesk desk, PlatformTime time, MessageSource messages) {
        this.desk = desk;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String merchantId, Model model) {
        model.addAttribute("view", desk.view(merchantId));
        return "penalty/points-own";
    }

    @GetMapping("/year.json")
    @ResponseBody
    PointsChart year(@PathVariable String merchantId, Locale locale) {
        return PointsChart.of(desk.view(merchantId), time, messages, locale);
    }
}
