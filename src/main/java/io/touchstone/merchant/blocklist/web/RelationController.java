package io.touchstone.merchant.blocklist.web;

import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import io.touchstone.merchant.blocklist.RelationDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * To whom an applicant or a shop is related; who may see it is said at {@link RelationDesk}. The {@code panel} twins are for
 * slots of other pages.
 */
@Controller
class RelationController {

    private final RelationDesk desk;

    RelationController(RelationDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/relations/application/{id}")
    String ofApplication(@PathVariable UUID id, Model model) {
        return fill(Holder.Kind.APPLICATION, id.toString(), model, "merchant/blocklist-relations");
    }

    @GetMapping("/admin/relations/application/{id}/panel")
    String panelOfApplication(@PathVariable UUID id, Model model) {
        return fill(Holder.Kind.APPLICATION, id.toString(), model, "merchant/_relations :: panel");
    }

    @GetMapping("/admin/relations/merchant/{id}")
    String ofMerchant(@PathVariable String id, Model model) {
        return fill(Holder.Kind.MERCHANT, id, model, "merchant/blocklist-relations");
    }

    @GetMapping("/admin/relations/merchant/{id}/panel")
    String panelOfMerchant(@PathVariable String id, Model model) {
        return fill(Holder.Kind.MERCHANT, id, model, "merchant/_relations :: panel");
    }

    private String fill(Holder.Kind kind, String id, Model model, String view) {
        model.addAttribute("kind", kind.word());
        model.addAttribute("view", desk.find(kind, id));
        return view;
    }
}
