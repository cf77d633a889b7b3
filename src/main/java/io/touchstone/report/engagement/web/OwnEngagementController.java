package io.touchstone.report.engagement.web;

import io.touchstone.report.engagement.OwnEngagementDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An auditor's own engagement; {@link OwnEngagementDesk} says who may. */
@Controller
@RequestMapping(OwnEngagementController.PATH)
class OwnEngagementController {

    static final String PATH = "/admin/my-engagement";

    private final OwnEngagementDesk desk;

    OwnEngagementController(OwnEngagementDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("view", desk.present().orElse(null));
        model.addAttribute("summary", desk.summary().orElse(null));
        model.addAttribute("all", desk.all());
        return "report/engagement-mine";
    }
}
