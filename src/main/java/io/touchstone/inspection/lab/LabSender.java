package io.touchstone.inspection.lab;

import io.touchstone.identity.TokenLabs;
import io.touchstone.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose orders somebody may send results for: a laboratory’s account and a token bound to one its own, others any. */
@Component
class LabSender {

    private final LabBook labs;
    private final TokenLabs tokens;

    LabSender(LabBook labs, TokenLabs tokens) {
        this.labs = labs;
        this.tokens = tokens;
    }

    /** A condition on the order {@code o}; made of an id and nothing that somebody typed. */
    String condition(Actor actor) {
        return switch (actor.kind()) {
            case PARTNER -> of(labs.ofMember(UUID.fromString(actor.id())));
            case TOKEN -> tokens.labOf(actor).map(code -> of(labs.find(code))).orElse("true");
            case STAFF, SYSTEM -> "true";
            case MERCHANT, ANONYMOUS -> "false";
        };
    }

    private static String of(Optional<Lab> lab) {
        return lab.map(one -> "o.lab_id = '" + one.labId() + "'::uuid").orElse("false");
    }
}
