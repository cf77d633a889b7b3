package io.touchstone.merchant.application.web;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.application.ApplicationRule;
import io.touchstone.merchant.application.DemandView;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.application.Missing;
import io.touchstone.merchant.application.PaperDesk;
import io.touchstone.merchant.requirement.DocumentField;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.Categories;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of an application: what is demanded, uploads, and what is typed off each. {@link PaperDesk} asks whose. */
@Controller
@RequestMapping("/portal/applications/{id}/documents")
class PaperController {

    private static final int PRODUCT_MAX = 64;

    private final PaperDesk desk;
    private final Categories categories;
    private final Steps steps;

    PaperController(PaperDesk desk, Categories categories, Steps steps) {
        this.desk = desk;
        this.categories = categories;
        this.steps = steps;
    }

    @GetMapping
    String list(@PathVariable UUID id, Locale locale, Model model) {
        return page(id, locale, model, Unfit.NONE);
    }

    @PostMapping
    String upload(
            @PathVariable UUID id,
            @RequestParam String demand,
            @RequestParam(defaultValue = "") String product,
            @RequestParam MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Optional<RuleViolation> refusal = upload(id, demand, product.strip(), file);
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    id, locale, model, Unfit.upload(Unfit.RefusedUpload.of(demand, product.strip(), refusal.get())));
        }
        flash.addFlashAttribute("notice", "merchant.application.uploaded");
        return "redirect:" + Steps.BASE + id + "/documents#" + anchor(demand);
    }

    private Optional<RuleViolation> upload(UUID id, String demand, String product, MultipartFile file)
            throws IOException {
        if (product.length() > PRODUCT_MAX) {
            return Optional.of(new RuleViolation(ApplicationRule.PRODUCT_REF_TOO_LONG, PRODUCT_MAX));
        }
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "?");
            var upload = new PaperDesk.Upload(demand, product.isEmpty() ? null : product, content, name);
            return Attempt.refusal(() -> desk.upload(id, upload));
        }
    }

    @PostMapping("/{document}")
    String type(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byItself,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        DemandView.Offered offered = find(id, document);
        TypedContent content = TypedContent.of(typed, offered.document().content());
        desk.type(id, document, content.content());
        if (byItself) {
            steps.head(id, Missing.Step.DOCUMENTS.word(), model);
            model.addAttribute("faults", content.faults().size());
            return "merchant/_saved :: saved";
        }
        if (!content.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, locale, model, Unfit.typedOff(document, content.faults(), typed));
        }
        return "redirect:" + Steps.BASE + id + "/documents#d-" + document;
    }

    @PostMapping("/{document}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID document, RedirectAttributes flash) {
        desk.remove(id, document);
        flash.addFlashAttribute("notice", "merchant.application.removed");
        return "redirect:" + Steps.BASE + id + "/documents";
    }

    /** The place of a demand on the page. */
    static String anchor(String demand) {
        return "demand-" + demand.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private String page(UUID id, Locale locale, Model model, Unfit unfit) {
        List<DemandView> demands = desk.demands(id);
        steps.head(id, Missing.Step.DOCUMENTS.word(), model);
        model.addAttribute("demands", lines(demands, unfit, locale));
        return "merchant/application-documents";
    }

    private List<PaperLine> lines(List<DemandView> demands, Unfit unfit, Locale locale) {
        Set<String> codes = demands.stream()
                .map(demand -> demand.demand().categoryCode())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = categories.names(codes, locale);
        return demands.stream()
                .map(demand -> PaperLine.of(demand, name(names, demand), locale, unfit))
                .toList();
    }

    private static @Nullable String name(Map<String, String> names, DemandView demand) {
        String code = demand.demand().categoryCode();
        return code == null ? null : names.getOrDefault(code, code);
    }

    private DemandView.Offered find(UUID id, UUID document) {
        return desk.demands(id).stream()
                .flatMap(demand -> demand.documents().stream())
                .filter(one -> one.document().id().equals(document))
                .findFirst()
                .orElseThrow(() -> new io.touchstone.kernel.NotFound("document", document.toString()));
    }

    /** What was typed off a document, and which fields do not fit. */
    record TypedContent(DocumentView.Content content, Map<String, String> faults) {

        private static final int NUMBER_MAX = 64;
        private static final int TEXT_MAX = 200;

        /** A field that does not fit keeps what was kept before; one that was not sent stays as it is. */
        static TypedContent of(Map<String, String> typed, DocumentView.Content before) {
            Map<String, String> faults = new LinkedHashMap<>();
            Map<String, String> fits = new LinkedHashMap<>();
            for (DocumentField field : DocumentField.values()) {
                String sent = typed.get(field.word());
                if (sent != null) {
                    String fault = fault(field, sent.strip());
                    if (fault == null) {
                        fits.put(field.word(), sent.strip());
                    } else {
                        faults.put(field.word(), fault);
                    }
                }
            }
            DocumentView.Content content = merge(fits, before);
            if (content.issuedOn() != null
                    && content.validUntil() != null
                    && content.validUntil().isBefore(content.issuedOn())) {
                faults.put(DocumentField.VALID_UNTIL.word(), "merchant.application.fault.order");
                fits.remove(DocumentField.VALID_UNTIL.word());
                fits.remove(DocumentField.ISSUED_ON.word());
                content = merge(fits, before);
            }
            return new TypedContent(content, faults);
        }

        private static @Nullable String fault(DocumentField field, String text) {
            if (field.isDay()) {
                return StepFields.isDay(text) ? null : "merchant.application.fault.day";
            }
            return text.length() > (field == DocumentField.NUMBER ? NUMBER_MAX : TEXT_MAX)
                    ? "merchant.application.fault.long"
                    : null;
        }

        private static DocumentView.Content merge(Map<String, String> fits, DocumentView.Content before) {
            Map<String, String> fields = new LinkedHashMap<>(before.fields());
            for (DocumentField field : DocumentField.values()) {
                String text = fits.get(field.word());
                boolean own = field == DocumentField.NUMBER || field == DocumentField.HOLDER || field.isDay();
                if (text != null && !own) {
                    if (text.isEmpty()) {
                        fields.remove(field.word());
                    } else {
                        fields.put(field.word(), text);
                    }
                }
            }
            return new DocumentView.Content(
                    text(fits, DocumentField.NUMBER, before.number()),
                    text(fits, DocumentField.HOLDER, before.holder()),
                    day(fits, DocumentField.ISSUED_ON, before.issuedOn()),
                    day(fits, DocumentField.VALID_UNTIL, before.validUntil()),
                    fields);
        }

        private static @Nullable String text(Map<String, String> fits, DocumentField field, @Nullable String before) {
            String text = fits.get(field.word());
            return text == null ? before : Typed.orNull(text);
        }

        private static java.time.@Nullable LocalDate day(
                Map<String, String> fits, DocumentField field, java.time.@Nullable LocalDate before) {
            String text = fits.get(field.word());
            return text == null ? before : Typed.day(text).orElse(null);
        }
    }
}
