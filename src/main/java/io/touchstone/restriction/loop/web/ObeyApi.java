package io.touchstone.restriction.loop.web;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.restriction.loop.ConsumerName;
import io.touchstone.restriction.loop.DeliveryRow;
import io.touchstone.restriction.loop.LoopRule;
import io.touchstone.restriction.loop.ObeyDesk;
import io.touchstone.shell.FieldProblem;
import io.touchstone.shell.InvalidFields;
import io.touchstone.shell.KeysetRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What systems that obey read and acknowledge; for tokens with the scope {@code restriction:obey}, which the desk demands. */
@RestController
@RequestMapping("/api/v1/restrictions")
class ObeyApi {

    private final ObeyDesk desk;

    ObeyApi(ObeyDesk desk) {
        this.desk = desk;
    }

    /** Everything up to a version was taken. */
    record Acknowledgement(
            @Nullable String consumer, @Nullable Long version) {}

    /** How many deliveries that acknowledged. */
    record Acknowledged(String consumer, long version, int acknowledged) {}

    /** What a consumer was told and has not acknowledged, oldest first. */
    @GetMapping("/changes")
    KeysetPage<DeliveryRow> changes(@RequestParam(defaultValue = "") String consumer, KeysetRequest request) {
        return desk.untaken(named(consumer), request);
    }

    /** Harmless when it is sent twice; what is acknowledged stays so. */
    @PostMapping("/acknowledgements")
    Acknowledged acknowledge(@RequestBody Acknowledgement body) {
        Long version = body.version();
        if (version == null) {
            throw new InvalidFields(List.of(new FieldProblem("/version", "missing", "version")));
        }
        ConsumerName consumer = named(body.consumer() == null ? "" : body.consumer());
        return new Acknowledged(consumer.word(), version, desk.acknowledge(consumer, version));
    }

    private static ConsumerName named(String word) {
        return ConsumerName.of(word).orElseThrow(() -> new RuleViolation(LoopRule.CONSUMER_UNKNOWN, word));
    }
}
