package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.ClaimDesk;
import io.touchstone.merchant.review.QueueFilter;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claiming and giving back; who may is asked at {@link ClaimDesk}. */
@Controller
@RequestMapping(QueueUrl.PATH)
class ClaimController {

    private static final int REASON_MAX = 500;

    private final ClaimDesk desk;

    ClaimController(ClaimDesk desk) {
        this.desk = desk;
    }

    /** The filters of the page come along, so that the next one is one of those. */
    @PostMapping("/next")
    String next(@RequestParam Map<String, String> words) {
        return "redirect:" + QueueUrl.PATH + "/" + desk.claimNext(QueueFilter.of(words));
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable UUID id, RedirectAttributes flash) {
        desk.claim(id);
        flash.addFlashAttribute("notice", "merchant.review.claimed");
        return "redirect:" + QueueUrl.PATH + "/" + id;
    }

    /** Asked every minute by the page, or by its button. */
    @PostMapping(path = "/{id}/renew", headers = "HX-Request")
    ResponseEntity<Void> keep(@PathVariable UUID id) {
        return ResponseEntity.status(desk.renew(id) ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    @PostMapping("/{id}/renew")
    String renew(@PathVariable UUID id, RedirectAttributes flash) {
        if (desk.renew(id)) {
            flash.addFlashAttribute("notice", "merchant.review.renewed");
        } else {
            flash.addFlashAttribute("warning", "merchant.review.lease-ended");
        }
        return "redirect:" + QueueUrl.PATH + "/" + id;
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable UUID id, RedirectAttributes flash) {
        desk.release(id);
        flash.addFlashAttribute("notice", "merchant.review.released");
        return "redirect:" + QueueUrl.PATH;
    }

    @PostMapping("/{id}/skip")
    String skip(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        if (isBad(reason)) {
            return complain(id, flash);
        }
        desk.skip(id, reason.strip());
        flash.addFlashAttribute("notice", "merchant.review.skipped");
        return "redirect:" + QueueUrl.PATH;
    }

    @PostMapping("/{id}/take-over")
    String takeOver(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        if (isBad(reason)) {
            return complain(id, flash);
        }
        desk.takeOver(id, reason.strip());
        flash.addFlashAttribute("notice", "merchant.review.taken-over");
        return "redirect:" + QueueUrl.PATH + "/" + id;
    }

    private static boolean isBad(String reason) {
        return reason.isBlank() || reason.length() > REASON_MAX || reason.indexOf('\0') >= 0;
    }

    private static String complain(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("warning", "merchant.review.reason.needed");
        return "redirect:" + QueueUrl.PATH + "/" + id;
    }
}
