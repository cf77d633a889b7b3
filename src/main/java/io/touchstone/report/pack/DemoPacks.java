package io.touchstone.report.pack;

import io.touchstone.export.ExportSource;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A pack of the demo's cases and decisions, which the auditor has asked for and anybody can check. */
@Component
class DemoPacks implements DemoChapter {

    private static final int POSITION = 99;
    private static final List<String> LISTS = List.of("violations", "decisions", "certificates");

    private final PackBook book;
    private final PackParts parts;
    private final Accounts accounts;
    private final Clock clock;
    private final Ids ids;

    DemoPacks(PackBook book, PackParts parts, Accounts accounts, Clock clock, Ids ids) {
        this.book = book;
        this.parts = parts;
        this.accounts = accounts;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "report-packs";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void tell() {
        List<String> known = parts.all().stream().map(ExportSource::name).toList();
        List<PackPart> chosen = LISTS.stream()
                .filter(known::contains)
                .map(name -> new PackPart(name, new TreeMap<>()))
                .toList();
        accounts.find("auditor").ifPresent(auditor -> {
            Actor actor = new Actor(Actor.Kind.STAFF, auditor.id().id().toString());
            book.ask(ids.next(), new PackScope(clock.instant(), null, chosen), actor);
        });
    }
}
