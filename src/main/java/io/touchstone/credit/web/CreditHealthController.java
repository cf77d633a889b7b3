package io.touchstone.credit.web;

import io.touchstone.credit.projection.CreditCheck;
import io.touchstone.credit.projection.CreditHealthDesk;
import io.touchstone.job.JobId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether stored credit can be trusted. Staff may look; who may recompute is said at {@link CreditHealthDesk}. */
@Controller
@RequestMapping("/admin/credit/health")
class CreditHealthController {

    private final CreditHealthDesk desk;

    CreditHealthController(CreditHealthDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        List<CreditCheck> checks = desk.checks();
        model.addAttribute("checks", checks);
        model.addAttribute("latest", checks.isEmpty() ? null : checks.get(0));
        return "credit/health";
    }

    @PostMapping("/verify")
    String verify() {
        return toJob(desk.verify());
    }

    @PostMapping("/rebuild")
    String rebuild() {
        return toJob(desk.rebuild());
    }

    private static String toJob(JobId job) {
        return "redirect:/admin/jobs/" + job;
    }
}
