package io.touchstone.report.pack;

import io.touchstone.export.ExportSource;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Packs that the auditor has asked for and anybody can check: of the demo’s cases and decisions, and of the shop with a story. */
@Component
class DemoPacks implements DemoChapter {

    private static final int POSITION = 119;
    private static final List<String> LISTS = List.of("violations", "decisions", "certificates");
    private static final List<String> OF_STORY = List.of(
            "inspection-samples", "outcomes", "violations", "decisions", "appeals", "publications", "deposit-holds");

    private final PackBook book;
    private final PackParts parts;
    private final Accounts accounts;
    private final StoryShop shop;
    private final Clock clock;
    private final Ids ids;

    DemoPacks(PackBook book, PackParts parts, Accounts accounts, StoryShop shop, Clock clock, Ids ids) {
        this.book = book;
        this.parts = parts;
        this.accounts = accounts;
        this.shop = shop;
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
        accounts.find("auditor").ifPresent(auditor -> {
            Actor actor = new Actor(Actor.Kind.STAFF, auditor.id().id().toString());
            book.ask(ids.next(), new PackScope(clock.instant(), null, chosen(LISTS)), actor);
            shop.find()
                    .ifPresent(merchant -> book.ask(
                            ids.next(), new PackScope(clock.instant(), List.of(merchant), chosen(OF_STORY)), actor));
        });
    }

    private List<PackPart> chosen(List<String> lists) {
        List<String> known = parts.all().stream().map(ExportSource::name).toList();
        return lists.stream()
                .filter(known::contains)
                .map(name -> new PackPart(name, new TreeMap<>()))
                .toList();
    }
}
