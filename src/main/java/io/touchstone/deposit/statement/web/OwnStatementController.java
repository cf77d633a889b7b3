package io.touchstone.deposit.statement.web;

import io.touchstone.deposit.statement.AccountSheet;
import io.touchstone.deposit.statement.OwnStatementDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A merchant's own statement; {@link OwnStatementDesk} asks for the ability and answers 404 for another's shop. */
@Controller
class OwnStatementController {

    private final OwnStatementDesk desk;

    OwnStatementController(OwnStatementDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/portal/shops/{merchantId}/deposit")
    String statement(@PathVariable String merchantId, SheetQuery query, Model model, HttpServletResponse response) {
        AccountSheet sheet = desk.sheet(merchantId, query.request());
        model.addAttribute("shop", desk.shop(merchantId));
        SheetModel.fill(sheet, query, model, response);
        return "deposit/statement-own";
    }

    /** A POST, since it leaves a trace in the trail. */
    @PostMapping("/portal/shops/{merchantId}/deposit/statement/{format}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String merchantId, @PathVariable String format, SheetQuery query, Locale locale)
            throws IOException {
        return StatementDownload.of(desk.file(merchantId, query.request(), format, locale));
    }
}
