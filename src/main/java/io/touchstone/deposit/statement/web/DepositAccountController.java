package io.touchstone.deposit.statement.web;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.statement.AccountFilter;
import io.touchstone.deposit.statement.AccountSheet;
import io.touchstone.deposit.statement.DepositAccountDesk;
import io.touchstone.deposit.statement.StatementOutcome;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, statements and vouchers for staff; {@link DepositAccountDesk} asks for the ability. */
@Controller
@RequestMapping("/admin/deposits")
class DepositAccountController {

    private final DepositAccountDesk desk;

    DepositAccountController(DepositAccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/accounts")
    String accounts(
            @RequestParam(required = false) @Nullable String merchant,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String show,
            KeysetRequest request,
            Model model) {
        AccountFilter filter = AccountFilter.of(merchant, currency, show);
        model.addAttribute("filter", filter);
        model.addAttribute("platforms", request.cursor() == null ? desk.platforms() : null);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "deposit/statement-accounts";
    }

    @GetMapping("/merchants/{merchantId}")
    String merchant(@PathVariable String merchantId, SheetQuery query, Model model, HttpServletResponse response) {
        AccountSheet sheet = desk.ofMerchant(merchantId, query.request());
        model.addAttribute("shop", desk.merchant(merchantId));
        show(sheet, query, model, response);
        return "deposit/statement-merchant";
    }

    /** A POST, since it leaves a trace in the trail. */
    @PostMapping("/merchants/{merchantId}/statement/{format}")
    ResponseEntity<?> file(
            @PathVariable String merchantId, @PathVariable String format, SheetQuery query, Locale locale)
            throws IOException {
        StatementOutcome outcome = desk.file(merchantId, query.request(), format, locale);
        if (outcome instanceof StatementOutcome.Ready ready) {
            return StatementDownload.of(ready.file());
        }
        StatementOutcome.HandedIn handedIn = (StatementOutcome.HandedIn) outcome;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/admin/jobs/" + handedIn.job())
                .build();
    }

    /** What the merchant's own page shows of its money. */
    @GetMapping("/merchants/{merchantId}/panel")
    String panel(@PathVariable String merchantId, Model model) {
        model.addAttribute("accounts", desk.accountsOf(merchantId));
        model.addAttribute("merchantId", merchantId);
        return "deposit/_panel :: panel";
    }

    @GetMapping("/platform/{purpose}/{currency}")
    String platform(
            @PathVariable String purpose,
            @PathVariable String currency,
            SheetQuery query,
            Model model,
            HttpServletResponse response) {
        AccountPurpose known = Arrays.stream(AccountPurpose.values())
                .filter(one -> one.word().equals(purpose) && !one.isMerchants())
                .findFirst()
                .orElseThrow(() -> new NotFound("account", purpose));
        Currency of = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency))
                .findFirst()
                .orElseThrow(() -> new NotFound("account", currency));
        show(desk.ofPlatform(known, of, query.request()), query, model, response);
        return "deposit/statement-platform";
    }

    @GetMapping("/transfers/{transferId}")
    String voucher(@PathVariable long transferId, Model model) {
        model.addAttribute("voucher", desk.voucher(transferId));
        return "deposit/statement-voucher";
    }

    private static void show(AccountSheet sheet, SheetQuery query, Model model, HttpServletResponse response) {
        SheetModel.fill(sheet, query, model, response);
    }
}
