package io.touchstone.report.pack;

import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.Subject;
import io.touchstone.report.ReportEvent;
import io.touchstone.report.pack.Pack.Head;
import io.touchstone.report.pack.Pack.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts down packs and what becomes of them; who made one and when stands here and in the trail, never in the pack. */
@Component
@Transactional
class PackBook {

    private final PackRows rows;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final PlatformTime time;
    private final Clock clock;

    PackBook(PackRows rows, Jobs jobs, ApplicationEventPublisher events, PlatformTime time, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.events = events;
        this.time = time;
        this.clock = clock;
    }

    /** Asks for a pack and answers its number; one that was asked for already is not asked for again. */
    String ask(UUID once, PackScope scope, Actor actor) {
        Optional<Pack> before = rows.find(once);
        if (before.isPresent()) {
            return before.get().head().number();
        }
        Instant now = clock.instant();
        String number = rows.nextNumber(time.day(now).getYear());
        Pack pack = Pack.ask(new Head(once, number, UUID.fromString(actor.id()), now, scope));
        if (!rows.insert(pack)) {
            return rows.find(once).orElseThrow().head().number();
        }
        JobId job = jobs.submit(new JobRequest(MakePack.KIND, Map.of(MakePack.PACK, once.toString()), actor));
        rows.submitted(once, job);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("as_of", scope.asOf().toString());
        details.put("merchants", scope.merchantWord());
        details.put("parts", scope.partLines());
        publish("pack_asked", number, actor, details);
        return number;
    }

    @Transactional(readOnly = true)
    Optional<Head> waiting(UUID id) {
        return rows.find(id)
                .filter(pack -> pack.stored().state() == PackState.ASKED)
                .map(Pack::head);
    }

    void made(UUID id, Result result, Actor actor) {
        rows.lock(id).ifPresent(pack -> {
            pack.made(result, clock.instant());
            rows.update(pack);
            publish(
                    "pack_made",
                    pack.head().number(),
                    actor,
                    Map.of("sha256", result.sha256(), "bytes", result.bytes(), "rows", result.rows()));
        });
    }

    /** Nothing happens to one that has ended. */
    void fail(UUID id, Actor actor) {
        rows.lock(id).filter(pack -> pack.stored().state() == PackState.ASKED).ifPresent(pack -> {
            pack.fail(clock.instant());
            rows.update(pack);
            publish("pack_failed", pack.head().number(), actor, Map.of());
        });
    }

    /** The trail knows before the file leaves. */
    void taken(PackRow pack, Actor actor) {
        publish("pack_taken", pack.number(), actor, Map.of("sha256", String.valueOf(pack.sha256())));
    }

    private void publish(String verb, String number, Actor actor, Map<String, ?> details) {
        events.publishEvent(new ReportEvent(verb, new Subject("pack", number), actor, clock.instant(), details));
    }
}
