package io.touchstone.merchant.requirement.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.requirement.DocumentField;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.merchant.requirement.MatrixRow;
import io.touchstone.merchant.requirement.RequirementDesk;
import io.touchstone.shell.Option;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.Categories;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

/** The requirement matrix. All staff may look; who may change it is said at {@link RequirementDesk}. */
@Controller
@RequestMapping("/admin/requirements")
class RequirementController {

    private static final String BASE = "/admin/requirements/";
    private static final int SOURCE_MAX = 500;

    private final RequirementDesk desk;
    private final Categories categories;
    private final MessageSource messages;
    private final PlatformTime time;
    private final Clock clock;

    RequirementController(
            RequirementDesk desk, Categories categories, MessageSource messages, PlatformTime time, Clock clock) {
        this.desk = desk;
        this.categories = categories;
        this.messages = messages;
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("versions", desk.versions());
        model.addAttribute("inForce", desk.versionInForce());
        return "merchant/requirements";
    }

    @PostMapping
    String draft(RedirectAttributes flash) {
        int version = desk.draft();
        flash.addFlashAttribute("notice", "merchant.requirement.drafted");
        return "redirect:" + BASE + version;
    }

    @GetMapping("/{version}")
    String show(@PathVariable int version, Locale locale, Model model) {
        List<MatrixRow> rows = desk.rows(version);
        model.addAttribute("version", desk.version(version));
        model.addAttribute("inForce", desk.versionInForce());
        model.addAttribute("rows", rows);
        model.addAttribute("redline", desk.redline(version));
        model.addAttribute(
                "names",
                categories.names(
                        Stream.concat(rows.stream(), desk.rows(version - 1).stream())
                                .flatMap(row -> Optional.ofNullable(row.scope().categoryCode()).stream())
                                .toList(),
                        locale));
        model.addAttribute(
                "soon",
                LocalDateTime.ofInstant(clock.instant(), time.zone())
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusHours(1));
        return "merchant/requirement-version";
    }

    @GetMapping("/{version}/rows/new")
    String blank(@PathVariable int version, Locale locale, Model model) {
        model.addAttribute("form", RowForm.EMPTY);
        return row(version, 0, locale, model);
    }

    @PostMapping("/{version}/rows")
    String add(
            @PathVariable int version,
            @Valid @ModelAttribute("form") RowForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        check(form, checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return row(version, 0, locale, model);
        }
        desk.add(version, form.scope(), form.claim());
        flash.addFlashAttribute("notice", "merchant.requirement.saved");
        return "redirect:" + BASE + version;
    }

    @GetMapping("/{version}/rows/{position}")
    String edit(@PathVariable int version, @PathVariable int position, Locale locale, Model model) {
        MatrixRow found = desk.rows(version).stream()
                .filter(row -> row.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("requirement", version + "/" + position));
        model.addAttribute("form", RowForm.of(found));
        return row(version, position, locale, model);
    }

    @PostMapping("/{version}/rows/{position}")
    String change(
            @PathVariable int version,
            @PathVariable int position,
            @Valid @ModelAttribute("form") RowForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        check(form, checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return row(version, position, locale, model);
        }
        desk.change(version, new MatrixRow(position, form.scope(), form.claim()));
        flash.addFlashAttribute("notice", "merchant.requirement.saved");
        return "redirect:" + BASE + version;
    }

    @PostMapping("/{version}/rows/{position}/remove")
    String remove(@PathVariable int version, @PathVariable int position, RedirectAttributes flash) {
        desk.remove(version, position);
        flash.addFlashAttribute("notice", "merchant.requirement.removed");
        return "redirect:" + BASE + version;
    }

    @PostMapping("/{version}/publish")
    String publish(
            @PathVariable int version,
            @RequestParam String effectiveFrom,
            @RequestParam String source,
            RedirectAttributes flash) {
        Optional<Instant> from = instant(effectiveFrom);
        if (from.isEmpty() || source.isBlank() || source.length() > SOURCE_MAX) {
            flash.addFlashAttribute("warning", "merchant.requirement.fault.when");
            return "redirect:" + BASE + version;
        }
        desk.publish(version, from.get(), source.strip());
        flash.addFlashAttribute("notice", "merchant.requirement.published");
        return "redirect:" + BASE + version;
    }

    @PostMapping("/{version}/discard")
    String discard(@PathVariable int version, RedirectAttributes flash) {
        desk.discard(version);
        flash.addFlashAttribute("notice", "merchant.requirement.discarded");
        return "redirect:/admin/requirements";
    }

    private void check(RowForm form, BindingResult checked) {
        String category = Typed.orNull(form.categoryCode());
        if (form.documentType() != null
                && Arrays.stream(DocumentType.values())
                        .noneMatch(type -> type.word().equals(form.documentType()))) {
            checked.rejectValue("documentType", "merchant.choose", "choose");
        }
        if (category != null && Typed.orNull(form.riskClass()) != null) {
            checked.rejectValue("riskClass", "merchant.requirement.fault.scope", "either");
        }
        if (category != null && categories.find(category).isEmpty()) {
            checked.rejectValue("categoryCode", "merchant.requirement.fault.category", "unknown");
        }
        if ((Typed.orNull(form.standardZh()) == null) != (Typed.orNull(form.standardEn()) == null)) {
            checked.rejectValue("standardEn", "merchant.requirement.fault.both", "both");
        }
    }

    private String row(int version, int position, Locale locale, Model model) {
        model.addAttribute("version", desk.version(version));
        model.addAttribute("position", position);
        model.addAttribute(
                "types",
                options(
                        "merchant.document.",
                        Arrays.stream(DocumentType.values()).map(DocumentType::word),
                        locale));
        model.addAttribute("risks", options("merchant.risk.", Stream.of("low", "medium", "high"), locale));
        model.addAttribute(
                "shopTypes", options("merchant.shop-type.", Stream.of("flagship", "franchise", "ordinary"), locale));
        model.addAttribute("rights", options("merchant.right.", Stream.of("owner", "exclusive", "authorised"), locale));
        model.addAttribute(
                "sellers", options("merchant.seller.", Stream.of("company", "individual_business", "person"), locale));
        model.addAttribute("fields", DocumentField.values());
        return "merchant/requirement-row";
    }

    private List<Option> options(String prefix, Stream<String> words, Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", messages.getMessage("merchant.requirement.any", null, locale)));
        words.forEach(word -> options.add(new Option(word, messages.getMessage(prefix + word, null, locale))));
        return options;
    }

    private Optional<Instant> instant(String local) {
        try {
            return Optional.of(LocalDateTime.parse(local).atZone(time.zone()).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
