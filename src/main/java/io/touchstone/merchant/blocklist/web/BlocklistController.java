package io.touchstone.merchant.blocklist.web;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.blocklist.BlockSource;
import io.touchstone.merchant.blocklist.BlocklistDesk;
import io.touchstone.merchant.blocklist.BlocklistFile;
import io.touchstone.merchant.blocklist.BlocklistRow;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** The blocklist in the console; who may read and who may write is said at {@link BlocklistDesk}. */
@Controller
@RequestMapping(BlocklistController.PATH)
class BlocklistController {

    static final String PATH = "/admin/blocklist";

    private static final List<String> STATES = List.of("proposed", "in_force", "refused", "lifted");

    private final BlocklistDesk desk;
    private final StepPage steps;
    private final MessageSource messages;

    BlocklistController(BlocklistDesk desk, StepPage steps, MessageSource messages) {
        this.desk = desk;
        this.steps = steps;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String state, KeysetRequest request, Model model) {
        String wanted = state != null && STATES.contains(state) ? state : null;
        KeysetPage<BlocklistRow> page = desk.list(wanted, request.cursor(), request.limit());
        model.addAttribute("page", page);
        model.addAttribute("state", wanted);
        model.addAttribute("states", STATES);
        model.addAttribute("names", steps.names(page.items()));
        model.addAttribute("url", wanted == null ? PATH : PATH + "?state=" + wanted);
        return "merchant/blocklist-list";
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute("form", BlocklistForm.empty());
        return "merchant/blocklist-new";
    }

    @PostMapping
    String propose(
            @Valid @ModelAttribute("form") BlocklistForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "merchant/blocklist-new";
        }
        String number = desk.propose(form.command());
        flash.addFlashAttribute("notice", "merchant.blocklist.proposed");
        return "redirect:" + PATH + "/" + number;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        return file(number, model);
    }

    @PostMapping("/{number}/confirm")
    String confirm(@PathVariable String number, RedirectAttributes flash) {
        desk.confirm(number);
        return steps.done(number, "confirmed", flash);
    }

    /** Steps that need words: refuse, lift, appeal, uphold and dismiss. */
    @PostMapping("/{number}/{step:refuse|lift|appeal|uphold|dismiss}")
    String step(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (steps.isBad(step, text)) {
            model.addAttribute("typed", text);
            model.addAttribute("badStep", step);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return file(number, model);
        }
        take(number, step, text.strip());
        return steps.done(number, step, flash);
    }

    private void take(String number, String step, String text) {
        switch (step) {
            case "refuse" -> desk.refuse(number, text);
            case "lift" -> desk.lift(number, text);
            case "appeal" -> desk.appeal(number, text);
            default -> desk.answer(number, "uphold".equals(step), text);
        }
    }

    private String file(String number, Model model) {
        BlocklistFile file = desk.find(number);
        model.addAttribute("file", file);
        model.addAttribute("entry", file.entry());
        model.addAttribute("own", desk.isOwn(number));
        model.addAttribute("names", steps.names(file));
        return "merchant/blocklist-entry";
    }

    @ModelAttribute("sources")
    List<Option> sources(Locale locale) {
        return Arrays.stream(BlockSource.values())
                .map(source -> new Option(
                        source.word(), messages.getMessage("merchant.blocklist.source." + source.word(), null, locale)))
                .toList();
    }
}
