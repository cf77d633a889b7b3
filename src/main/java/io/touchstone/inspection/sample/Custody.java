package io.touchstone.inspection.sample;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.PortalSeats;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who held which part of a sample when (rules.md 8.1). A gap or a broken seal stops the sample at once, whoever sees it; the
 * merchant’s own part decides nothing and stops nothing. Joins the caller’s transaction; whether the caller may, is for its desk.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Custody {

    private final CustodyChain chain;
    private final PartBook parts;
    private final SampleStates states;
    private final PortalSeats seats;

    Custody(CustodyChain chain, PartBook parts, SampleStates states, PortalSeats seats) {
        this.chain = chain;
        this.parts = parts;
        this.states = states;
        this.seats = seats;
    }

    /**
     * A part changed hands.
     *
     * @param from who gave it, as the one who received it says; another than the last holder is a gap
     * @return false when that stopped the sample
     */
    public boolean hand(UUID part, Holder from, Holder to, Seen seen, Actor actor) {
        return seats.beyond(() -> {
            SampleView sample = lockSample(part);
            PartView held = lock(part);
            return follow(held, sample, chain.hand(held, sample, from, to, seen, actor), actor);
        });
    }

    /**
     * Somebody looked at the seal where the part lies, such as the laboratory when it arrived.
     *
     * @return false when that stopped the sample
     */
    public boolean check(UUID part, Seen seen, Actor actor) {
        return seats.beyond(() -> {
            SampleView sample = lockSample(part);
            PartView held = lock(part);
            return follow(held, sample, chain.check(held, sample, seen, actor), actor);
        });
    }

    /** Who has a part now. */
    @Transactional(readOnly = true)
    public Holder holder(UUID part) {
        return chain.last(part).to();
    }

    private boolean follow(PartView part, SampleView sample, CustodyEntry entry, Actor actor) {
        if (!entry.isBreach() || part.kind() == PartKind.MERCHANT) {
            return true;
        }
        if (!sample.state().isFinal()) {
            states.move(
                    sample.id(),
                    SampleState.STOPPED,
                    entry.gap() ? Reasons.CUSTODY_GAP : Reasons.SEAL_BROKEN,
                    entry.recordedAt(),
                    actor);
        }
        return false;
    }

    /** Samples are locked before their parts, everywhere. */
    private SampleView lockSample(UUID part) {
        return states.lock(parts.find(part)
                .orElseThrow(() -> new NotFound("part", part.toString()))
                .sampleId());
    }

    private PartView lock(UUID part) {
        PartView held = parts.lock(part).orElseThrow();
        if (held.disposedAt() != null) {
            throw new Conflict(SampleRule.SAMPLE_PART_SPENT, held.sealNo());
        }
        return held;
    }
}
