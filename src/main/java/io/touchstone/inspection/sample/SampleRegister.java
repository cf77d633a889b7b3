package io.touchstone.inspection.sample;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of samples and their parts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SampleRegister implements Samples {

    private final SampleBook book;
    private final PartBook parts;
    private final SampleStates states;
    private final CustodyChain chain;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final PlatformTime time;
    private final Clock clock;
    private final BlindCodes codes = new BlindCodes();

    SampleRegister(
            SampleBook book,
            PartBook parts,
            SampleStates states,
            CustodyChain chain,
            ApplicationEventPublisher events,
            Ids ids,
            PlatformTime time,
            Clock clock) {
        this.book = book;
        this.parts = parts;
        this.states = states;
        this.chain = chain;
        this.events = events;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<SampleView> add(List<NewSample> drawn, Actor actor) {
        if (drawn.isEmpty()) {
            return List.of();
        }
        Instant at = drawn.get(0).drawnAt();
        List<String> numbers = book.numbers(time.day(at).getYear(), drawn.size());
        List<SampleView> added = new ArrayList<>(drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            added.add(fresh(numbers.get(i), drawn.get(i)));
        }
        book.add(added, drawn, actor);
        events.publishEvent(new InspectionEvent(
                "samples_drawn",
                new Subject("sample", numbers.get(0)),
                actor,
                at,
                Map.of("count", drawn.size(), "last", numbers.get(numbers.size() - 1))));
        return List.copyOf(added);
    }

    private SampleView fresh(String number, NewSample drawn) {
        return new SampleView(
                new SampleId(ids.next()),
                number,
                drawn.planId(),
                drawn.lotId(),
                drawn.arm(),
                drawn.stratum(),
                SampleState.DRAWN,
                drawn.productId(),
                drawn.merchantId(),
                drawn.categoryCode(),
                drawn.brand(),
                drawn.model(),
                drawn.gtin(),
                drawn.title(),
                drawn.drawnAt(),
                null,
                0);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SampleView> find(SampleId sample) {
        return book.find(sample);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SampleView> find(String number) {
        return book.find(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartView> parts(SampleId sample) {
        return parts.of(sample);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PartView> partOf(String blindCode) {
        return parts.byBlindCode(blindCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PartView> part(UUID part) {
        return parts.find(part);
    }

    @Override
    public void ordered(SampleId sample, Instant at, Actor actor) {
        states.move(sample, SampleState.ORDERED, null, at, actor);
    }

    @Override
    public void cancel(SampleId sample, String reason, Instant at, Actor actor) {
        states.move(sample, SampleState.CANCELLED, reason, at, actor);
    }

    @Override
    public void stop(SampleId sample, String reason, Instant at, Actor actor) {
        states.move(sample, SampleState.STOPPED, reason, at, actor);
    }

    @Override
    public void received(SampleId sample, Instant at, Actor actor) {
        states.move(sample, SampleState.RECEIVED, null, at, actor);
    }

    @Override
    public List<PartView> split(SampleId sample, List<NewPart> into, Holder where, Instant at, Actor actor) {
        checkParts(into);
        states.move(sample, SampleState.SEALED, null, at, actor);
        for (NewPart part : into) {
            UUID id = ids.next();
            parts.add(id, sample, part, codes.next());
            chain.begin(id, where, Seen.intact(at), actor);
        }
        return parts.of(sample);
    }

    private void checkParts(List<NewPart> into) {
        Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        for (NewPart part : into) {
            if (!kinds.add(part.kind())) {
                throw new RuleViolation(SampleRule.SAMPLE_PART_TWICE);
            }
        }
        if (!kinds.contains(PartKind.TEST)) {
            throw new RuleViolation(SampleRule.SAMPLE_TEST_PART_MISSING);
        }
        List<String> seals = into.stream().map(NewPart::sealNo).toList();
        for (String seal : seals) {
            if (seals.indexOf(seal) != seals.lastIndexOf(seal) || parts.isSealTaken(seal)) {
                throw new RuleViolation(SampleRule.SAMPLE_SEAL_TAKEN, seal);
            }
        }
    }

    @Override
    public void sendToLab(UUID part, UUID lab, Instant at, Actor actor) {
        SampleView sample = states.lock(need(part).sampleId());
        PartView sent = usable(part);
        String code = parts.labCode(lab).orElseThrow(() -> new NotFound("lab", lab.toString()));
        states.move(sample.id(), SampleState.TESTING, null, at, actor);
        parts.setLab(part, lab);
        chain.hand(sent, sample, chain.last(part).to(), Holder.lab(code), Seen.intact(at), actor);
    }

    @Override
    public void returnedUntested(UUID part, Instant at, Actor actor) {
        SampleView sample = states.lock(need(part).sampleId());
        PartView back = usable(part);
        Holder lab = chain.last(part).to();
        if (back.labId() == null || lab.kind() != Holder.Kind.LAB) {
            throw new Conflict(SampleRule.SAMPLE_PART_NOT_AT_LAB, back.sealNo());
        }
        boolean retest = back.kind() != PartKind.TEST;
        states.move(sample.id(), retest ? SampleState.REPORTED : SampleState.SEALED, null, at, actor);
        parts.setLab(part, null);
        chain.hand(back, sample, lab, chain.home(part), Seen.intact(at), actor);
    }

    @Override
    public void reported(SampleId sample, Instant at, Actor actor) {
        states.move(sample, SampleState.REPORTED, null, at, actor);
    }

    @Override
    public void conclude(SampleId sample, boolean passed, Instant at, Actor actor) {
        states.move(sample, passed ? SampleState.PASSED : SampleState.FAILED, null, at, actor);
    }

    @Override
    public void keepUntil(SampleId sample, LocalDate day, Actor actor) {
        SampleView kept = states.lock(sample);
        if (parts.keepUntil(sample, day) > 0) {
            events.publishEvent(new InspectionEvent(
                    "sample_kept",
                    new Subject("sample", kept.number()),
                    actor,
                    clock.instant(),
                    Map.of("until", day.toString())));
        }
    }

    private PartView need(UUID part) {
        return parts.find(part).orElseThrow(() -> new NotFound("part", part.toString()));
    }

    /** Locked, with its seal whole and not yet disposed of. */
    private PartView usable(UUID part) {
        PartView locked = parts.lock(part).orElseThrow();
        if (locked.broken() || locked.disposedAt() != null) {
            throw new Conflict(SampleRule.SAMPLE_PART_SPENT, locked.sealNo());
        }
        return locked;
    }
}
