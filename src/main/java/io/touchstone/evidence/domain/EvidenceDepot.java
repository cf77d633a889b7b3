package io.touchstone.evidence.domain;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceRule;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.EvidenceView.Scan;
import io.touchstone.evidence.FileId;
import io.touchstone.evidence.domain.EvidenceFolder.Arrival;
import io.touchstone.evidence.domain.EvidenceProperties.ScanFailure;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in and gives them out; the bytes are checked and scanned before anything is written down. */
@Service
class EvidenceDepot implements Evidence {

    private final EvidenceFolder folder;
    private final ContentCheck check;
    private final VirusScan virusScan;
    private final ScanFailure onScanFailure;
    private final EvidenceRows rows;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    EvidenceDepot(
            EvidenceFolder folder,
            ContentCheck check,
            VirusScan virusScan,
            EvidenceProperties properties,
            EvidenceRows rows,
            Trail trail,
            Ids ids,
            Clock clock) {
        this.folder = folder;
        this.check = check;
        this.virusScan = virusScan;
        this.onScanFailure = properties.scanFailure();
        this.rows = rows;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public EvidenceView receive(InputStream content, String name, @Nullable UUID ownerId, Actor actor) {
        Arrival arrival = folder.receive(content);
        try {
            String shown = FileName.of(name);
            MediaKind kind = check.require(arrival.file(), shown);
            Scan scan = scan(arrival, actor);
            var view = new EvidenceView(
                    new FileId(ids.next()),
                    arrival.sha256(),
                    arrival.size(),
                    kind.mediaType(),
                    shown,
                    ownerId,
                    scan,
                    clock.instant());
            folder.keep(arrival);
            trail.enter(() -> rows.add(view, actor), EvidenceEvent.received(view, actor));
            return view;
        } finally {
            folder.drop(arrival);
        }
    }

    private Scan scan(Arrival arrival, Actor actor) {
        Scan scan = virusScan.scan(arrival.file());
        if (scan == Scan.INFECTED) {
            trail.enterApart(EvidenceEvent.infected(arrival.sha256(), actor, clock.instant()));
            throw new RuleViolation(EvidenceRule.INFECTED);
        }
        if (scan == Scan.FAILED && onScanFailure == ScanFailure.REFUSE) {
            throw new RuleViolation(EvidenceRule.NOT_SCANNABLE);
        }
        return scan;
    }

    @Override
    public Optional<EvidenceView> find(FileId id) {
        return rows.find(id.id());
    }

    @Override
    public Map<FileId, EvidenceView> find(Collection<FileId> ids) {
        return rows.find(ids.stream().map(FileId::id).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(EvidenceView::id, Function.identity()));
    }

    @Override
    public InputStream open(FileId id) {
        EvidenceView file = find(id).orElseThrow(() -> new NotFound("file", id.toString()));
        try {
            return Files.newInputStream(folder.place(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("the content of " + id + " cannot be read", e);
        }
    }

    /** Writes rows and events together: within the caller's transaction, or apart where that one will be undone. */
    @org.springframework.stereotype.Component
    static class Trail {

        private final ApplicationEventPublisher events;
        private final TransactionTemplate together;
        private final TransactionTemplate apart;

        Trail(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
            this.events = events;
            this.together = new TransactionTemplate(transactions);
            this.apart = new TransactionTemplate(transactions);
            this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        void enter(Runnable rows, EvidenceEvent event) {
            together.executeWithoutResult(status -> {
                rows.run();
                events.publishEvent(event);
            });
        }

        void enterApart(EvidenceEvent event) {
            apart.executeWithoutResult(status -> events.publishEvent(event));
        }
    }
}
