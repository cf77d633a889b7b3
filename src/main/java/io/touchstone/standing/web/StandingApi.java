package io.touchstone.standing.web;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.Purpose;
import io.touchstone.shell.AsOf;
import io.touchstone.standing.StandingRule;
import io.touchstone.standing.domain.EligibilityDesk;
import io.touchstone.standing.domain.StandingDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** What other systems ask about a merchant; for tokens with the scope {@code standing:read}, which the desks demand. */
@RestController
@RequestMapping("/api/v1/merchants/{merchantId}")
class StandingApi {

    private final StandingDesk desk;
    private final EligibilityDesk eligibility;
    private final JsonMapper json;

    StandingApi(StandingDesk desk, EligibilityDesk eligibility, JsonMapper json) {
        this.desk = desk;
        this.eligibility = eligibility;
        this.json = json;
    }

    @GetMapping("/standing")
    StandingAnswer standing(@PathVariable String merchantId, @AsOf Instant asOf) {
        return StandingAnswer.of(desk.standing(merchantId, asOf));
    }

    /** Written row by row as it is read, so that a merchant with ten million ratings takes no more memory than one with ten. */
    @GetMapping("/standing/explanation")
    void explanation(
            @PathVariable String merchantId,
            @AsOf Instant asOf,
            @RequestParam(defaultValue = "all") String window,
            HttpServletResponse response)
            throws IOException {
        boolean dsrWindowOnly = isDsrWindow(window);
        desk.merchant(merchantId);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        SequenceWriter rows = json.writerFor(ExplanationLine.class).writeValuesAsArray(response.getOutputStream());
        desk.explain(merchantId, asOf, dsrWindowOnly, rating -> rows.write(ExplanationLine.of(rating)));
        // Closed only when all was written: an array that broke off must not look complete.
        rows.close();
    }

    /** With an entity tag of the answer's content, so that who asks again with {@code If-None-Match} gets 304 while it holds. */
    @GetMapping("/eligibility")
    ResponseEntity<Eligibility> eligibility(
            @PathVariable String merchantId, @RequestParam(name = "for", defaultValue = "") String purpose) {
        Eligibility answer = eligibility.eligibility(
                merchantId,
                Purpose.of(purpose).orElseThrow(() -> new RuleViolation(StandingRule.UNKNOWN_PURPOSE, purpose)));
        return ResponseEntity.ok().eTag(AnswerTag.of(answer)).body(answer);
    }

    private static boolean isDsrWindow(String window) {
        return switch (window) {
            case "all" -> false;
            case "dsr" -> true;
            default -> throw new RuleViolation(StandingRule.UNKNOWN_WINDOW, window);
        };
    }
}
