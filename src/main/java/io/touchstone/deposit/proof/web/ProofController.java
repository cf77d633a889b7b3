package io.touchstone.deposit.proof.web;

import io.touchstone.deposit.proof.ProofDesk;
import io.touchstone.deposit.proof.ProofRun;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether the books can be trusted. Who may look and who may have them proved is said at {@link ProofDesk}. */
@Controller
@RequestMapping("/admin/deposits/proof")
class ProofController {

    private final ProofDesk desk;

    ProofController(ProofDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String latest(Model model) {
        List<ProofRun> runs = desk.latest();
        model.addAttribute("runs", runs);
        model.addAttribute("latest", runs.isEmpty() ? null : runs.get(0));
        return "deposit/proof-list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("run", desk.find(id));
        model.addAttribute("findings", desk.findings(id));
        return "deposit/proof-run";
    }

    @PostMapping
    String prove() {
        return "redirect:/admin/jobs/" + desk.prove();
    }
}
