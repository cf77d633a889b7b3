package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.Criterion;
import io.touchstone.inspection.lab.DecisionRule;
import io.touchstone.inspection.lab.LabFilter;
import io.touchstone.inspection.lab.Spec;
import io.touchstone.inspection.lab.SpecDesk;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Option;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.Categories;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Specifications; {@link SpecDesk} says who may write and who may publish. */
@Controller
@RequestMapping(SpecController.PATH)
class SpecController {

    static final String PATH = "/admin/inspection/specs";

    private final SpecDesk desk;
    private final Categories categories;
    private final MessageSource messages;

    SpecController(SpecDesk desk, Categories categories, MessageSource messages) {
        this.desk = desk;
        this.categories = categories;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Locale locale, Model model) {
        Map<String, String> filter = LabFilter.specs(parameters);
        var page = desk.list(filter, request.cursor(), request.limit());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute(
                "names",
                categories.names(
                        page.items().stream()
                                .map(row -> row.spec().categoryCode())
                                .distinct()
                                .toList(),
                        locale));
        return "inspection/lab-specs";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", SpecForm.empty());
        return "inspection/lab-spec-new";
    }

    @PostMapping
    String add(
            @ModelAttribute("form") SpecForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasFieldErrors("category")
                && categories.find(Typed.text(form.category())).isEmpty()) {
            errors.rejectValue("category", "inspection.lab.typed.category");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "inspection/lab-spec-new";
        }
        Spec spec = desk.add(
                form.plainCode(), Typed.text(form.category()), Typed.text(form.nameZh()), Typed.text(form.nameEn()));
        return done(spec.code(), 1, "added", flash);
    }

    /** The newest version. */
    @GetMapping("/{code}")
    String newest(@PathVariable String code) {
        return "redirect:" + PATH + "/" + code + "/"
                + desk.versions(code).get(0).version();
    }

    @GetMapping("/{code}/{version:[0-9]+}")
    String show(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String item,
            Locale locale,
            Model model) {
        Spec.Version view = desk.version(code, version);
        model.addAttribute(
                "form",
                view.item(item)
                        .map(found -> SpecItemForm.of(found, view.revision()))
                        .orElseGet(() -> SpecItemForm.empty(view.revision())));
        return page(view, locale, model);
    }

    private String page(Spec.Version view, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("versions", desk.versions(view.spec().code()));
        model.addAttribute("maker", desk.isMaker(view));
        model.addAttribute(
                "categoryName",
                categories
                        .names(List.of(view.spec().categoryCode()), locale)
                        .getOrDefault(view.spec().categoryCode(), view.spec().categoryCode()));
        model.addAttribute(
                "criteria",
                options(
                        "inspection.criterion.",
                        locale,
                        Arrays.stream(Criterion.values()).map(Criterion::word).toList()));
        model.addAttribute(
                "decisions",
                options(
                        "inspection.decision.",
                        locale,
                        Arrays.stream(DecisionRule.values())
                                .map(DecisionRule::word)
                                .toList()));
        return "inspection/lab-spec";
    }

    private List<Option> options(String prefix, Locale locale, List<String> words) {
        return words.stream()
                .map(word -> new Option(word, messages.getMessage(prefix + word, null, locale)))
                .toList();
    }

    @PostMapping("/{code}/begin")
    String begin(@PathVariable String code, RedirectAttributes flash) {
        return done(code, desk.begin(code), "begun", flash);
    }

    @PostMapping("/{code}/{version:[0-9]+}/items")
    String put(
            @PathVariable String code,
            @PathVariable int version,
            @ModelAttribute("form") SpecItemForm form,
            BindingResult errors,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(desk.version(code, version), locale, model);
        }
        desk.put(code, version, form.seen(), form.item());
        return done(code, version, "written", flash);
    }

    @PostMapping("/{code}/{version:[0-9]+}/items/{item}/remove")
    String remove(
            @PathVariable String code,
            @PathVariable int version,
            @PathVariable String item,
            @RequestParam long revision,
            RedirectAttributes flash) {
        desk.remove(code, version, revision, item);
        return done(code, version, "removed", flash);
    }

    @PostMapping("/{code}/{version:[0-9]+}/publish")
    String publish(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam long revision,
            RedirectAttributes flash) {
        desk.publish(code, version, revision);
        return done(code, version, "published", flash);
    }

    @PostMapping("/{code}/{version:[0-9]+}/drop")
    String drop(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam long revision,
            RedirectAttributes flash) {
        desk.drop(code, version, revision);
        return done(code, version, "dropped", flash);
    }

    private static String done(String code, int version, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.spec.done." + step);
        return "redirect:" + PATH + "/" + code + "/" + version;
    }
}
