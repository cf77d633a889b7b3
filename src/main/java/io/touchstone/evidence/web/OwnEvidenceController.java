package io.touchstone.evidence.web;

import io.touchstone.evidence.domain.OwnEvidenceDesk;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of one's own account; {@link OwnEvidenceDesk} finds no others. */
@Controller
@RequestMapping("/portal/evidence")
class OwnEvidenceController {

    private final OwnEvidenceDesk desk;

    OwnEvidenceController(OwnEvidenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/{fileId}")
    String show(@PathVariable UUID fileId, Model model) {
        model.addAttribute("file", desk.show(fileId).view());
        return "evidence/portal-show";
    }

    @GetMapping("/{fileId}/original")
    ResponseEntity<Resource> original(@PathVariable UUID fileId) {
        return EvidenceFiles.original(desk.show(fileId));
    }

    /** What a browser can draw itself, and TIFF page by page. */
    @GetMapping("/{fileId}/image")
    ResponseEntity<Resource> image(@PathVariable UUID fileId, @RequestParam(defaultValue = "1") int page) {
        return EvidenceFiles.image(desk.show(fileId), () -> desk.tiffPage(fileId, page));
    }
}
