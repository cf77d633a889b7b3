package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.fund.FineDesk;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Fines taken from deposits; {@link FineDesk} asks for the ability. */
@Controller
class FineController {

    private final FineDesk desk;

    FineController(FineDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/deposits/fines")
    String list(@RequestParam(required = false) @Nullable String merchant, KeysetRequest request, Model model) {
        String shop = Typed.orNull(merchant);
        model.addAttribute("merchant", shop);
        model.addAttribute("words", shop == null ? Map.of() : Map.of("merchant", shop));
        model.addAttribute("page", desk.list(shop, request.cursor(), request.limit()));
        return "deposit/fund-fines";
    }
}
