package io.touchstone.report.engagement.web;

import io.touchstone.kernel.Ids;
import io.touchstone.report.engagement.request.RequestDesk;
import io.touchstone.report.engagement.request.RequestFile;
import io.touchstone.report.engagement.request.RequestFilter;
import io.touchstone.report.engagement.request.RequestPage;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests for evidence as everybody sees them who has a part in them; {@link RequestDesk} says who has. */
@Controller
@RequestMapping(RequestController.PATH)
class RequestController {

    static final String PATH = "/admin/evidence-requests";

    private static final String POLICY = "sandbox; default-src 'none'";

    private final RequestDesk desk;
    private final Ids ids;

    RequestController(RequestDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String engagement,
            KeysetRequest request,
            Model model) {
        RequestFilter filter = RequestFilter.of(state, engagement);
        model.addAttribute("filter", filter);
        model.addAttribute("states", RequestFilter.states());
        model.addAttribute("today", desk.today());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "report/request-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        RequestPage page = desk.page(number);
        model.addAttribute("view", page);
        model.addAttribute("today", desk.today());
        model.addAttribute("once", ids.next().toString());
        if (page.isToAssign()) {
            model.addAttribute("staff", desk.staff());
        }
        return "report/request-show";
    }

    /** The file as it was sent, to be kept and not opened. */
    @GetMapping("/{number}/files/{fileId}")
    ResponseEntity<InputStreamResource> file(@PathVariable String number, @PathVariable UUID fileId) {
        RequestFile file = desk.file(number, fileId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.view().mediaType()))
                .contentLength(file.view().sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.view().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(file.content()));
    }

    /** A small form lacks something; nothing typed is lost. */
    String again(String number, String step, Map<String, String> typed, HttpServletResponse response, Model model) {
        model.addAttribute("badStep", step);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(number, model);
    }
}
