package io.touchstone.merchant.commitment.web;

import io.touchstone.merchant.commitment.SignatureDesk;
import io.touchstone.merchant.commitment.SignatureFilter;
import io.touchstone.rulebook.Commitments.Commitment;
import io.touchstone.shell.KeysetRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which shops signed a commitment; {@link SignatureDesk} says who may look. A breach leads to a case (K2). */
@Controller
class SignatureController {

    private final SignatureDesk desk;

    SignatureController(SignatureDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/admin/commitments/{code}/signatures")
    String list(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            KeysetRequest request,
            Model model) {
        Commitment commitment = desk.inForce(code);
        Map<String, String> filter = SignatureFilter.of(parameters);
        Map<String, String> exported = new LinkedHashMap<>(filter);
        exported.put("code", code);
        model.addAttribute("commitment", commitment);
        model.addAttribute("filter", filter);
        model.addAttribute("exported", exported);
        model.addAttribute("answers", SignatureFilter.SIGNED);
        model.addAttribute("page", desk.list(commitment, filter, request.cursor(), request.limit()));
        return "merchant/commitment-signatures";
    }
}
