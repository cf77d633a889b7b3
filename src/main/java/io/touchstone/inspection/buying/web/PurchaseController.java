package io.touchstone.inspection.buying.web;

import io.touchstone.inspection.buying.Purchase;
import io.touchstone.inspection.buying.PurchaseDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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

/** Who buys what; {@link PurchaseDesk} says who may. */
@Controller
@RequestMapping(PurchaseController.PATH)
class PurchaseController {

    static final String PATH = "/admin/inspection/purchases";

    private static final String SHOW = "inspection/buying-purchase";
    private static final int PICTURE_MAX = 5_000_000;

    private final PurchaseDesk desk;
    private final Ids ids;

    PurchaseController(PurchaseDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        model.addAttribute("open", desk.waiting());
        model.addAttribute("state", parameters.getOrDefault("state", ""));
        model.addAttribute("states", Purchase.State.words());
        model.addAttribute("page", desk.list(parameters, request.cursor(), request.limit()));
        return "inspection/buying-purchases";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("form", OrderForm.empty(ids.next()));
        return page(number, model);
    }

    private String page(String number, Model model) {
        model.addAttribute("view", desk.open(number));
        model.addAttribute("base", PATH + "/" + number);
        model.addAttribute("openingOnce", ids.next());
        return SHOW;
    }

    /** What the page of the sample tells of its purchase: everything but by whom. */
    @GetMapping("/of/{number}/panel")
    String panel(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.open(number));
        return "inspection/_buying-panel :: panel";
    }

    @PostMapping("/{number}/assign")
    String assign(
            @PathVariable String number, @RequestParam(defaultValue = "") String alias, RedirectAttributes flash) {
        desk.assign(number, alias);
        return done(number, "notice", "assigned", flash);
    }

    @PostMapping("/{number}/order")
    String order(
            @PathVariable String number,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        PurchaseDesk.PurchasePage view = desk.open(number);
        form.check(view.currency(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, model);
        }
        desk.order(number, form.command(view.currency()));
        return done(number, "notice", "ordered", flash);
    }

    @PostMapping("/{number}/screenshots")
    String screenshot(@PathVariable String number, @RequestParam @Nullable MultipartFile file, RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > PICTURE_MAX) {
            return done(number, "warning", "picture.none", flash);
        }
        desk.addScreenshot(number, file.getBytes());
        return done(number, "notice", "pictured", flash);
    }

    @PostMapping("/{number}/release")
    String release(
            @PathVariable String number, @RequestParam(defaultValue = "") String words, RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, OpeningController.REASON_MAX);
        if (said.isEmpty()) {
            return done(number, "warning", "reason", flash);
        }
        desk.release(number, said.get());
        return done(number, "notice", "released", flash);
    }

    private static String done(String number, String kind, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(kind, "inspection.purchase.done." + what);
        return "redirect:" + PATH + "/" + number;
    }
}
