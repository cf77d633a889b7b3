package io.touchstone.merchant.application;

import io.touchstone.evidence.Evidence;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.MadePaper;
import io.touchstone.shell.StoryShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the shop of the whole story came to the platform, a month before it opened: its first licence was typed with two digits
 * exchanged, which the check digit told; it was given back, put right, and approved.
 */
@Component
class DemoStoryOnboarding implements DemoChapter {

    private static final int BEGUN = 30;
    private static final int SUBMITTED = 28;
    private static final int GIVEN_BACK = 26;
    private static final int AGAIN = 23;
    private static final int APPROVED = 21;
    private static final Duration MORNING = Duration.ofHours(10);
    private static final int VALID_YEARS = 6;
    private static final String WRONG = "number-mismatch";

    private final OwnApplications own;
    private final Rounds rounds;
    private final SealedNumbers numbers;
    private final ApplicationRecords records;
    private final World world;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Ids ids;

    DemoStoryOnboarding(
            OwnApplications own,
            Rounds rounds,
            SealedNumbers numbers,
            ApplicationRecords records,
            World world,
            JdbcClient jdbc,
            PlatformTime time,
            Ids ids) {
        this.own = own;
        this.rounds = rounds;
        this.numbers = numbers;
        this.records = records;
        this.world = world;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
    }

    /** What the chapter needs from elsewhere. */
    @Component
    record World(StoryShop story, Merchants merchants, Evidence evidence, Accounts accounts, Clock clock) {}

    @Override
    public String name() {
        return "story-onboarding";
    }

    @Override
    public int position() {
        return 95;
    }

    @Override
    public void tell() {
        Optional<MerchantView> shop = world.story().find().flatMap(world.merchants()::find);
        Optional<UUID> seller = world.accounts().find(StoryShop.SELLER).map(account -> account.id()
                .id());
        if (shop.isPresent() && seller.isPresent() && isUntold(shop.get())) {
            new Telling(shop.get(), seller.get()).tell();
        }
    }

    /** A shop that came by its application has that told already. */
    private boolean isUntold(MerchantView shop) {
        return shop.openedOn() != null
                && shop.uscc() != null
                && shop.openedOn().isBefore(time.day(world.clock().instant()))
                && jdbc.sql("select not exists (select from merchant_application where merchant_id = ?)")
                        .param(shop.merchantId())
                        .query(Boolean.class)
                        .single();
    }

    /** One telling of it. */
    private final class Telling {

        private final MerchantView shop;
        private final UUID account;
        private final Actor seller;
        private final Actor reviewer = staff("reviewer");
        private final LocalDate opened;
        private final MadeApplicant made;
        private final UUID id = ids.next();

        Telling(MerchantView shop, UUID account) {
            this.shop = shop;
            this.account = account;
            this.seller = new Actor(Actor.Kind.MERCHANT, account.toString());
            this.opened = Objects.requireNonNull(shop.openedOn());
            this.made = applicant();
        }

        void tell() {
            Instant begun = before(BEGUN);
            Application application = Application.begin(
                    id, own.nextNumber(time.day(begun).getYear()), account, "demo-device-story", seller, begun);
            made.fill(application, seller, begun);
            own.save(application);
            numbers.seal(id, SealedNumbers.Kind.IDENTITY, "11010519491231002X");
            numbers.seal(id, SealedNumbers.Kind.BANK_ACCOUNT, "6222000000000000999");
            own.demands(application).stream()
                    .filter(demand -> !demand.isArrangedByPlatform())
                    .forEach(demand -> handIn(demand, content(demand, true), 0, before(SUBMITTED)));
            rounds.submit(application, seller, before(SUBMITTED));
            giveBack(before(GIVEN_BACK));
            Application again = own.again(id);
            own.demands(again).stream()
                    .filter(demand -> demand.type() == DocumentType.BUSINESS_LICENCE)
                    .forEach(demand -> handIn(demand, content(demand, false), 1, before(AGAIN)));
            rounds.submit(again, seller, before(AGAIN));
            approve(before(APPROVED));
        }

        private Instant before(int days) {
            return time.startOf(opened.minusDays(days)).plus(MORNING);
        }

        private MadeApplicant applicant() {
            String name = shop.name().split(" ")[0].replaceAll("(旗舰店|专营店|专卖店)$", "");
            return new MadeApplicant(
                    MadeApplicant.Story.APPROVED,
                    "company",
                    name + "商贸有限公司",
                    Objects.requireNonNull(shop.uscc()),
                    "林知夏",
                    "0571-5555-0999",
                    "330106",
                    "西湖区文一路 99 号 5 层",
                    shop.name(),
                    Objects.requireNonNullElse(shop.shopType(), "ordinary"),
                    List.of(shop.categoryCode()),
                    List.of());
        }

        /** Valid until long after the demo, so that nobody is asked to renew it. */
        private Content content(Demand demand, boolean first) {
            Content plain = made.content(demand, opened);
            boolean exchanged = first && demand.type() == DocumentType.BUSINESS_LICENCE;
            return new Content(
                    exchanged ? exchanged(made.uscc()) : plain.number(),
                    plain.holder(),
                    plain.issuedOn(),
                    opened.plusYears(VALID_YEARS),
                    plain.fields());
        }

        /** The first two neighbours that differ change places. */
        private static String exchanged(String number) {
            for (int i = 8; i + 1 < number.length(); i++) {
                if (number.charAt(i) != number.charAt(i + 1)) {
                    return number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                }
            }
            return number;
        }

        private void handIn(Demand demand, Content content, int round, Instant at) {
            var file = world.evidence()
                    .receive(
                            MadePaper.of(
                                    demand.type().word().replace('_', ' ').toUpperCase(Locale.ROOT),
                                    List.of(
                                            "Number  " + Objects.requireNonNullElse(content.number(), "-"),
                                            "Issued  " + content.issuedOn(),
                                            "Valid until  " + content.validUntil())),
                            demand.type().word() + ".pdf",
                            account,
                            seller);
            records.addDocument(
                    new NewDocument(
                            id,
                            null,
                            demand.type(),
                            new Cover(demand.categoryCode(), demand.brandName(), null),
                            file.id(),
                            content,
                            round),
                    seller,
                    at);
        }

        private void giveBack(Instant at) {
            records.documents(id).stream()
                    .filter(document -> document.type() == DocumentType.BUSINESS_LICENCE)
                    .forEach(document -> records.judge(
                            document.id(),
                            new Verdict(false, List.of(WRONG), "第九、十位颠倒，请核对原件 Two characters have changed places"),
                            reviewer,
                            at));
            records.giveBack(id, version(), Outcome.PLAIN, reviewer, at);
        }

        private void approve(Instant at) {
            records.documents(id).stream()
                    .filter(Papers::isOffered)
                    .forEach(document -> records.judge(document.id(), Verdict.accept(), reviewer, at));
            records.checks(id, 2).stream()
                    .filter(CheckView::isOpenWarning)
                    .forEach(check -> records.override(check.id(), "与原件核对一致 Agrees with the original", reviewer, at));
            Actor last = reviewer;
            if (records.find(id).orElseThrow().highRisk()) {
                records.passToSecond(id, version(), Outcome.PLAIN, reviewer, at);
                last = staff("approver");
            }
            records.approve(id, version(), Outcome.PLAIN, last, at.plus(Duration.ofHours(3)));
            records.admitted(id, shop.merchantId(), last, at.plus(Duration.ofHours(3)));
        }

        private long version() {
            return records.find(id).orElseThrow().version();
        }
    }

    private Actor staff(String username) {
        return world.accounts()
                .find(username)
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().id().toString()))
                .orElseGet(() -> Actor.system("demo-" + username));
    }
}
