package io.touchstone.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.demo.market.DemoMarket;
import io.touchstone.demo.market.MarketPlan;
import io.touchstone.demo.market.Story;
import io.touchstone.intake.Intake;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.RunMode;
import io.touchstone.shell.StoryTime;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoLoadTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 28);

    /** The instant after the market's last. */
    private static final Instant END = Instant.parse("2026-02-28T16:00:00Z");

    @Autowired
    private RunMode mode;

    @Autowired
    private PlatformTime calendar;

    @Autowired
    private DemoLoads loads;

    @Autowired
    private Intake intake;

    @Autowired
    private DemoSeats seats;

    @Autowired
    private DemoChapters chapters;

    @Autowired
    private StoryTime story;

    @Autowired
    private CreditRegister register;

    @Autowired
    private Merchants merchants;

    @Autowired
    private JdbcTemplate jdbc;

    private MarketPlan plan;
    private Map<Story, List<String>> stories;

    @BeforeEach
    void beginLoad() {
        plan = new MarketPlan(MarketPlan.SEED, LAST_DAY, calendar.zone(), 60, 1_000, 10_000);
        stories = DemoMarket.stories(plan);
        if (loads.find().isEmpty()) {
            loads.begin(new DemoLoad(MarketPlan.SEED, LAST_DAY, new JobId(UUID.randomUUID()), null));
        }
    }

    @Test
    @Order(1)
    void goesOnWhereItWasBrokenOff() {
        AtomicInteger files = new AtomicInteger();

        assertThatThrownBy(() -> run(files, 3)).isInstanceOf(IllegalStateException.class);
        assertThat(loads.find().orElseThrow().isFinished()).isFalse();
        run(files, Integer.MAX_VALUE);

        assertThat(loads.find().orElseThrow().isFinished()).isTrue();
        assertThat(count("trade_order")).isEqualTo(10_000);
        assertThat(count("demo_load_part")).isEqualTo(7);
    }

    @Test
    @Order(2)
    void leavesNoFilesBehind() {
        assertThat(Files.exists(mode.dataFolder().resolve("demo-market"))).isFalse();
    }

    @Test
    @Order(2)
    void loadsNothingTwice() {
        long before = count("trade_rating");

        run(new AtomicInteger(), Integer.MAX_VALUE);

        assertThat(count("trade_rating")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void showsManyLevels() {
        Set<CreditLevel.Tier> tiers = jdbc.queryForList("select merchant_id from merchant", String.class).stream()
                .map(shop -> standing(shop).credit().level().tier())
                .collect(Collectors.toSet());

        assertThat(tiers).contains(CreditLevel.Tier.NONE, CreditLevel.Tier.STAR, CreditLevel.Tier.DIAMOND);
    }

    @Test
    @Order(2)
    void showsAShopThatRises() {
        CreditStanding now = standing(shop(Story.RISING));
        CreditStanding halfYearAgo = register.standing(shop(Story.RISING), END.minus(180, ChronoUnit.DAYS));

        assertThat(now.credit().points()).isGreaterThan(2 * halfYearAgo.credit().points());
        assertThat(now.dsr().description().score())
                .isGreaterThan(halfYearAgo.dsr().description().score());
    }

    @Test
    @Order(2)
    void showsAShopThatFalls() {
        CreditStanding now = standing(shop(Story.FALLING));
        CreditStanding before = register.standing(shop(Story.FALLING), END.minus(125, ChronoUnit.DAYS));

        assertThat(now.dsr().description().score())
                .isLessThan(before.dsr().description().score());
        assertThat(now.credit().positiveRate()).isLessThan(before.credit().positiveRate());
    }

    @Test
    @Order(2)
    void showsAShopWhosePraiseMostlyDoesNotCount() {
        CreditStanding suspicious = standing(shop(Story.SUSPICIOUS));

        assertThat(suspicious.credit().points()).isLessThan(suspicious.credit().positive() * 3 / 4);
    }

    @Test
    @Order(2)
    void showsShopsBelowTheSmallestSampleAndOneNotYetOpen() {
        assertThat(stories.get(Story.NEWCOMER))
                .allSatisfy(shop -> assertThat(standing(shop).industry().rank()).isNull());
        assertThat(merchants.stateAt(shop(Story.APPLICANT), END)).isEqualTo(MerchantState.APPLICANT);
    }

    private CreditStanding standing(String shop) {
        return register.standing(shop, END);
    }

    private String shop(Story story) {
        return stories.get(story).get(0);
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private void run(AtomicInteger files, int most) {
        Intake breaking = (kind, csv, actor) -> {
            if (files.incrementAndGet() > most) {
                throw new IllegalStateException("broken off on purpose");
            }
            return intake.importNow(kind, csv, actor);
        };
        try {
            new DemoLoadJob(mode, calendar, (seed, lastDay, zone) -> plan, loads, breaking, seats, chapters, story)
                    .run(new Quiet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A job that nobody watches. */
    private record Quiet() implements JobContext {

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 1));
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Actor actor() {
            return DemoLoadJob.ACTOR;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {}
    }
}
