package io.touchstone.merchant.factory;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who acts and when, and the files and names that visits speak of: what the desk asks of other modules. */
@Component
class AuditWorld {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Evidence evidence;
    private final Accounts accounts;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final PlatformTime platform;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    AuditWorld(
            Evidence evidence,
            Accounts accounts,
            Merchants merchants,
            CurrentActor actor,
            PlatformTime platform,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.evidence = evidence;
        this.accounts = accounts;
        this.merchants = merchants;
        this.actor = actor;
        this.platform = platform;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    Actor actor() {
        return actor.get();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return platform.day(clock.instant());
    }

    UUID nextId() {
        return ids.next();
    }

    void tell(GovernanceEvent event) {
        events.publishEvent(event);
    }

    boolean isMerchant(String id) {
        return merchants.find(id).isPresent();
    }

    /** Files of the platform's own staff: nobody may read them in the portal. */
    FileId receive(InputStream content, String name) {
        return evidence.receive(content, name, null, actor.get()).id();
    }

    Map<String, List<EvidenceView>> files(Map<String, List<UUID>> byItem) {
        Set<FileId> wanted = new HashSet<>();
        byItem.values().forEach(files -> files.forEach(file -> wanted.add(new FileId(file))));
        Map<FileId, EvidenceView> known = evidence.find(wanted);
        Map<String, List<EvidenceView>> files = new HashMap<>();
        byItem.forEach((item, all) -> {
            List<EvidenceView> shown = new ArrayList<>();
            for (UUID file : all) {
                EvidenceView view = known.get(new FileId(file));
                if (view != null) {
                    shown.add(view);
                }
            }
            files.put(item, shown);
        });
        return files;
    }

    Map<String, String> names(List<Action> actions, String other) {
        Set<String> people = new HashSet<>(Set.of(other));
        actions.forEach(action -> {
            people.add(action.doneBy());
            people.add(action.verifiedBy());
        });
        people.remove(null);
        return accounts.displayNames(people);
    }

    String name(String account) {
        return accounts.displayNames(List.of(account)).getOrDefault(account, "—");
    }

    String time(Instant at) {
        return MINUTE.format(at.atZone(platform.zone()));
    }
}
