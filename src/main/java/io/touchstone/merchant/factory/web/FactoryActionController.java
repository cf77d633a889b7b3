package io.touchstone.merchant.factory.web;

import io.touchstone.merchant.factory.FactoryDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photos and corrective actions of a visit; who may is asked at {@link FactoryDesk}. */
@Controller
@RequestMapping(FactoryAuditController.PATH + "/{id}")
class FactoryActionController {

    private static final int PROOF_MAX = 2000;

    private final FactoryDesk desk;

    FactoryActionController(FactoryDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/photos")
    String photo(
            @PathVariable UUID id,
            @RequestParam String item,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            return back(id, "warning", "merchant.factory.photo.none", flash);
        }
        try (InputStream picture = file.getInputStream()) {
            desk.addPhoto(id, item, picture, name(file));
        }
        return back(id, "notice", "merchant.factory.photo.added", flash);
    }

    @PostMapping("/actions/{action}/done")
    String done(
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (proof.isBlank() || proof.length() > PROOF_MAX || proof.indexOf('\0') >= 0) {
            return back(id, "warning", "merchant.review.reason.needed", flash);
        }
        if (file == null || file.isEmpty()) {
            desk.putRight(id, action, proof.strip(), null, "");
        } else {
            try (InputStream content = file.getInputStream()) {
                desk.putRight(id, action, proof.strip(), content, name(file));
            }
        }
        return back(id, "notice", "merchant.factory.action.did", flash);
    }

    /**
     * @param confirmed {@code yes} when it was put right
     */
    @PostMapping("/actions/{action}/verdict")
    String verify(
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam(defaultValue = "") String confirmed,
            RedirectAttributes flash) {
        desk.verify(id, action, confirmed.equals("yes"));
        return back(id, "notice", "merchant.factory.action.checked", flash);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static String back(UUID id, String kind, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(kind, key);
        return "redirect:" + FactoryAuditController.PATH + "/" + id;
    }
}
