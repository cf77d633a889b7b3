package io.touchstone.merchant.register.web;

import io.touchstone.identity.Accounts;
import io.touchstone.job.JobId;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.register.DifferenceFilter;
import io.touchstone.merchant.register.DifferenceRow;
import io.touchstone.merchant.register.RegisterDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Registers and their differences in the console; who may do what is said at {@link RegisterDesk}. */
@Controller
class RegisterController {

    static final String REGISTERS = "/admin/registers";
    static final String DIFFERENCES = "/admin/register-differences";

    private static final int REASON_MAX = 1000;

    private final RegisterDesk desk;
    private final Accounts accounts;

    RegisterController(RegisterDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping(REGISTERS)
    String registers(Model model) {
        model.addAttribute("registers", desk.registers());
        return "merchant/register-list";
    }

    @PostMapping(REGISTERS + "/recheck")
    String recheck() {
        JobId job = desk.recheck();
        return "redirect:/admin/jobs/" + job;
    }

    @GetMapping(DIFFERENCES)
    String differences(DifferenceFilter filter, KeysetRequest request, Model model) {
        KeysetPage<DifferenceRow> page = desk.differences(filter, request.cursor(), request.limit());
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("states", List.of("open", "resolved", "dismissed"));
        model.addAttribute("registers", List.of("business", "ccc", "food", "production"));
        model.addAttribute("url", url(filter));
        return "merchant/register-differences";
    }

    @GetMapping(DIFFERENCES + "/{id}")
    String difference(@PathVariable UUID id, Model model) {
        DifferenceRow row = desk.find(id);
        model.addAttribute("row", row);
        model.addAttribute("closer", closer(row));
        return "merchant/register-difference";
    }

    @PostMapping(DIFFERENCES + "/{id}/{step:resolve|dismiss}")
    String settle(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (reason.isBlank() || reason.strip().length() > REASON_MAX) {
            model.addAttribute("typed", reason);
            model.addAttribute("bad", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return difference(id, model);
        }
        if ("resolve".equals(step)) {
            desk.resolve(id, reason.strip());
        } else {
            desk.dismiss(id, reason.strip());
        }
        flash.addFlashAttribute("notice", "merchant.register.done." + step);
        return "redirect:" + DIFFERENCES + "/" + id;
    }

    private String closer(DifferenceRow row) {
        String by = row.closedBy();
        if (by == null) {
            return "";
        }
        String id = by.substring(by.indexOf(':') + 1);
        return accounts.displayNames(List.of(id)).getOrDefault(id, id);
    }

    private static String url(DifferenceFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(DIFFERENCES)
                .queryParam("state", filter.state() == null ? "" : filter.state());
        if (filter.register() != null) {
            url.queryParam("register", filter.register());
        }
        if (filter.merchant() != null) {
            url.queryParam("merchant", filter.merchant());
        }
        return url.encode().build().toUriString();
    }
}
