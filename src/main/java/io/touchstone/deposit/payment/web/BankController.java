package io.touchstone.deposit.payment.web;

import io.touchstone.deposit.payment.BankColumn;
import io.touchstone.deposit.payment.BankDesk;
import io.touchstone.deposit.payment.BankStatement;
import io.touchstone.deposit.payment.PaymentRule;
import io.touchstone.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The platform's bank accounts and the bank's statements; {@link BankDesk} says who may. */
@Controller
@RequestMapping(BankController.PATH)
class BankController {

    static final String PATH = "/admin/deposits/bank";

    private static final int ERRORS_SHOWN = 200;

    private final BankDesk desk;

    BankController(BankDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", BankAccountForm.empty());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("accounts", desk.accounts());
        model.addAttribute("statements", desk.statements());
        model.addAttribute("columns", BankColumn.values());
        model.addAttribute("reader", desk.reader());
        return "deposit/payment-bank";
    }

    @PostMapping("/accounts")
    String propose(
            @Valid @ModelAttribute("form") BankAccountForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (form.money().isEmpty()) {
            errors.rejectValue("currency", "deposit.typed.currency");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        desk.propose(
                String.valueOf(form.holder()).strip(),
                String.valueOf(form.bankName()).strip(),
                String.valueOf(form.number()),
                form.money().orElseThrow());
        return done("deposit.bank.account.proposed", flash);
    }

    @PostMapping("/accounts/{id}/confirm")
    String confirm(@PathVariable UUID id, RedirectAttributes flash) {
        desk.confirm(id);
        return done("deposit.bank.account.confirmed", flash);
    }

    @PostMapping("/accounts/{id}/close")
    String close(@PathVariable UUID id, RedirectAttributes flash) {
        desk.close(id);
        return done("deposit.bank.account.closed", flash);
    }

    private static String done(String message, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", message);
        return "redirect:" + PATH;
    }

    @PostMapping
    String receive(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            throw new RuleViolation(PaymentRule.NO_STATEMENT_FILE);
        }
        if (account == null) {
            throw new RuleViolation(PaymentRule.BANK_ACCOUNT_NOT_IN_USE);
        }
        try (InputStream content = file.getInputStream()) {
            BankDesk.Received received =
                    desk.receive(account, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            if (received.isBefore()) {
                flash.addFlashAttribute("warning", "deposit.bank.before");
            }
            return "redirect:" + PATH + "/statements/" + received.id();
        }
    }

    @GetMapping("/statements/{id}")
    String statement(@PathVariable UUID id, Model model) {
        model.addAttribute("statement", desk.statement(id));
        model.addAttribute("errors", desk.errors(id, ERRORS_SHOWN));
        return "deposit/payment-statement";
    }

    /** The part that asks for itself again until the file is taken in. */
    @GetMapping("/statements/{id}/state")
    String state(@PathVariable UUID id, Model model, HttpServletResponse response) {
        BankStatement statement = desk.statement(id);
        model.addAttribute("statement", statement);
        if (!statement.isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "deposit/payment-statement :: state";
    }
}
