package io.touchstone.penalty.points.web;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.penalty.points.PointFilter;
import io.touchstone.penalty.points.PointsDesk;
import io.touchstone.shell.KeysetRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who is near a node of the ladder, and the account of one shop. Abilities: {@link PointsDesk}. */
@Controller
@RequestMapping(PointsController.PATH)
class PointsController {

    static final String PATH = "/admin/points";

    private final PointsDesk desk;
    private final PlatformTime time;
    private final MessageSource messages;

    PointsController(PointsDesk desk, PlatformTime time, MessageSource messages) {
        this.desk = desk;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        Map<String, String> filter = PointFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("classes", PointFilter.classes());
        model.addAttribute("nears", PointFilter.NEAR);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "penalty/points-list";
    }

    @GetMapping("/merchants/{merchantId}")
    String show(@PathVariable String merchantId, Model model) {
        model.addAttribute("view", desk.view(merchantId));
        return "penalty/points-show";
    }

    @GetMapping("/merchants/{merchantId}/year.json")
    @ResponseBody
    PointsChart year(@PathVariable String merchantId, Locale locale) {
        return PointsChart.of(desk.view(merchantId), time, messages, locale);
    }
}
