package io.touchstone.merchant.blocklist;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.blocklist.BlocklistEntry.Grounds;
import io.touchstone.merchant.blocklist.LinkFacts.Kind;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One entry in force and one proposed; an applicant of the demo shares a person with the first. */
@Component
class DemoBlocklist implements DemoChapter {

    private static final Actor PROPOSER = Actor.system("demo-proposer");
    private static final Actor CONFIRMER = Actor.system("demo-confirmer");
    private static final Duration TERM = Duration.ofDays(3 * 365);

    private final BlocklistBook book;
    private final LinkKeys links;
    private final Clock clock;

    DemoBlocklist(BlocklistBook book, LinkKeys links, Clock clock) {
        this.book = book;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "merchant-blocklist";
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public void tell() {
        BlocklistEntry inForce = book.propose(
                new Grounds(
                        null,
                        BlockSource.COURT,
                        "售假刑事判决 Convicted of selling counterfeits",
                        null,
                        clock.instant().plus(TERM)),
                PROPOSER,
                clock.instant());
        links.keep(
                new LinkKeys.Holder(LinkKeys.Holder.Kind.BLOCKED, inForce.id().toString()),
                new LinkFacts(Map.of(Kind.LEGAL_PERSON, "黄志明", Kind.PHONE, "0512-5555-0999")));
        book.confirm(inForce, CONFIRMER, clock.instant());
        book.propose(
                new Grounds(
                        null, BlockSource.PARTNER, "品牌方举报,待核实 Reported by a brand owner, to be verified", null, null),
                PROPOSER,
                clock.instant());
    }
}
