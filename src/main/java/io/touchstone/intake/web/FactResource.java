package io.touchstone.intake.web;

import io.touchstone.intake.domain.FactDesk;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Idempotent;
import io.touchstone.shell.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Facts one at a time from other systems; the scope {@code intake} is asked at {@link FactDesk}. */
@RestController
@RequestMapping("/api/v1")
class FactResource {

    private static final String COMPLAINTS = "complaints";

    private final FactDesk desk;
    private final CurrentActor actor;

    FactResource(FactDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** What became of the row. */
    record FactBody(String status) {

        static FactBody of(boolean isNew) {
            return new FactBody(isNew ? "accepted" : "duplicate");
        }
    }

    @PostMapping("/facts/lab_results")
    ResponseEntity<Void> takeLabResult() {
        throw Refused.notBuilt();
    }

    @PostMapping("/facts/{kind}")
    FactBody take(@PathVariable String kind, @RequestBody JsonNode row) {
        return FactBody.of(desk.take(kind, fields(row), actor.get()));
    }

    /** Opens a case, so the sender's key makes it happen once. */
    @Idempotent
    @PostMapping("/complaints")
    ResponseEntity<FactBody> complain(@RequestBody JsonNode row) {
        boolean isNew = desk.take(COMPLAINTS, fields(row), actor.get());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(FactBody.of(isNew));
    }

    private static Map<String, String> fields(JsonNode row) {
        if (!row.isObject()) {
            throw Refused.unreadable();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        row.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return fields;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
