package io.touchstone.identity.web;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.domain.AccountDesk;
import io.touchstone.identity.domain.DepartmentDesk;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Option;
import io.touchstone.shell.Role;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts in the console: auditors read, administrators change; the desk asks for the abilities. */
@Controller
@RequestMapping("/admin/accounts")
class AccountController {

    private final AccountDesk desk;
    private final DepartmentDesk departments;

    AccountController(AccountDesk desk, DepartmentDesk departments) {
        this.desk = desk;
        this.departments = departments;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, KeysetRequest request, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("page", desk.find(q, request));
        return "identity/accounts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return blankPage(model);
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (!checked.hasErrors()) {
            Rejections.add(desk.objections(form.asked()), checked);
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return blankPage(model);
        }
        AccountId id = desk.open(form.asked());
        flash.addFlashAttribute("notice", "identity.account.opened");
        return "redirect:/admin/accounts/" + id;
    }

    @GetMapping("/{id}")
    String account(@PathVariable String id, Model model) {
        model.addAttribute("form", ChangeForm.of(desk.details(known(id))));
        return accountPage(known(id), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return accountPage(known(id), model);
        }
        desk.change(known(id), form.profile(), form.chosen(), Typed.version(form.version()));
        flash.addFlashAttribute("notice", "identity.account.changed");
        return "redirect:/admin/accounts/" + known(id);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable String id, RedirectAttributes flash) {
        desk.disable(known(id));
        return back(id, "identity.account.disabled", flash);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable String id, RedirectAttributes flash) {
        desk.enable(known(id));
        return back(id, "identity.account.enabled", flash);
    }

    @PostMapping("/{id}/unlock")
    String unlock(@PathVariable String id, RedirectAttributes flash) {
        desk.unlock(known(id));
        return back(id, "identity.account.unlocked", flash);
    }

    @PostMapping("/{id}/second-factor/reset")
    String resetSecondFactor(@PathVariable String id, RedirectAttributes flash) {
        desk.resetSecondFactor(known(id));
        return back(id, "identity.account.factor-reset", flash);
    }

    @PostMapping("/{id}/password-link")
    String sendPasswordLink(@PathVariable String id, RedirectAttributes flash) {
        desk.sendPasswordLink(known(id));
        return back(id, "identity.account.link-sent", flash);
    }

    @PostMapping("/{id}/sessions/{handle}/end")
    String endSession(@PathVariable String id, @PathVariable String handle, RedirectAttributes flash) {
        desk.endSession(known(id), handle);
        return back(id, "identity.session.ended", flash);
    }

    private static AccountId known(String id) {
        return AccountId.parse(id).orElseThrow(() -> new NotFound("account", id));
    }

    private static String back(String id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/admin/accounts/" + known(id);
    }

    private String blankPage(Model model) {
        addChoices(model);
        model.addAttribute("roles", desk.assignableRoles());
        return "identity/account-new";
    }

    private String accountPage(AccountId id, Model model) {
        model.addAttribute("details", desk.details(id));
        addChoices(model);
        return "identity/account";
    }

    private void addChoices(Model model) {
        List<Option> places = new ArrayList<>(List.of(new Option("", "—")));
        departments.all().forEach(one -> places.add(new Option(one.id().toString(), one.path())));
        model.addAttribute("departments", places);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("locales", Locales.OPTIONS);
    }
}
