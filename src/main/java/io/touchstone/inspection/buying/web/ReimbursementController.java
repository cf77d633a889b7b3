package io.touchstone.inspection.buying.web;

import io.touchstone.inspection.buying.PurchaseDesk;
import io.touchstone.shell.KeysetRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What buyers are paid back, for those who pay and need not know whom; {@link PurchaseDesk} says who may. */
@Controller
@RequestMapping(ReimbursementController.PATH)
class ReimbursementController {

    static final String PATH = "/admin/inspection/reimbursements";

    private final PurchaseDesk desk;

    ReimbursementController(PurchaseDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.owed(request.cursor(), request.limit()));
        return "inspection/buying-reimbursements";
    }

    @PostMapping("/{purchase}")
    String pay(@PathVariable UUID purchase, RedirectAttributes flash) {
        desk.reimburse(purchase);
        flash.addFlashAttribute("notice", "inspection.reimbursement.done");
        return "redirect:" + PATH;
    }
}
