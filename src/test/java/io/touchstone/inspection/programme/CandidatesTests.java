package io.touchstone.inspection.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which products each part of a definition lets through, against eight that are known one by one (D3). */
@TouchstoneTest
class CandidatesTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    private Candidates candidates;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate db;

    /** A definition of the two shops' goods that says one thing more. */
    private record Said(
            List<String> categories,
            List<String> risks,
            List<String> merchants,
            List<String> brands,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable Integer orders,
            @Nullable Integer troubles,
            boolean either) {

        static final Said NOTHING =
                new Said(List.of(), List.of(), List.of("cand-a", "cand-b"), List.of(), null, null, null, null, false);

        Said categories(String... codes) {
            return new Said(List.of(codes), risks, merchants, brands, from, to, orders, troubles, either);
        }

        Said risks(String... classes) {
            return new Said(categories, List.of(classes), merchants, brands, from, to, orders, troubles, either);
        }

        Said merchants(String... ids) {
            return new Said(categories, risks, List.of(ids), brands, from, to, orders, troubles, either);
        }

        Said brands(String... names) {
            return new Said(categories, risks, merchants, List.of(names), from, to, orders, troubles, either);
        }

        Said priced(@Nullable Long least, @Nullable Long most) {
            return new Said(categories, risks, merchants, brands, least, most, orders, troubles, either);
        }

        Said hot(int least) {
            return new Said(categories, risks, merchants, brands, from, to, least, troubles, either);
        }

        Said troubled(int least) {
            return new Said(categories, risks, merchants, brands, from, to, orders, least, either);
        }

        Said orEither() {
            return new Said(categories, risks, merchants, brands, from, to, orders, troubles, true);
        }

        PopulationQuery query() {
            return new PopulationQuery(
                    categories, risks, merchants, brands, from, to, orders, 90, troubles, 30, either);
        }
    }

    @BeforeEach
    void twoShops() {
        FactFiles files = new FactFiles(intake);
        files.send(
                "categories",
                "category_code,parent_code,name_zh,risk_class",
                "cand-top,,顶,low",
                "cand-toys,cand-top,玩具,high",
                "cand-dolls,cand-toys,娃娃,medium",
                "cand-books,,书,low");
        files.send("merchants", "merchant_id,name,category_code", "cand-a,A,cand-toys", "cand-b,B,cand-books");
        files.send(
                "products",
                "product_id,merchant_id,category_code,title,brand,price_minor",
                "ca-1,cand-a,cand-toys,One,Acme,1000",
                "ca-2,cand-a,cand-dolls,Two,ACME,2000",
                "ca-3,cand-a,cand-top,Three,Other,3000",
                "ca-4,cand-a,cand-toys,Four,,",
                "cb-1,cand-b,cand-books,Five,acme,1000",
                "cb-2,cand-b,cand-toys,Six,O'Hara,5000");
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at",
                "co-1,b1,cand-a,ca-1,100,2026-02-01T09:00:00Z",
                "co-2,b2,cand-a,ca-1,100,2026-02-02T09:00:00Z",
                "co-3,b3,cand-a,ca-2,100,2026-02-03T09:00:00Z",
                "co-4,b4,cand-a,ca-2,100,2025-10-03T09:00:00Z",
                "co-5,b5,cand-b,cb-1,100,2026-02-04T09:00:00Z",
                "co-6,b6,cand-b,cb-2,100,2026-03-01T09:00:01Z");
        files.send(
                "returns",
                "return_id,order_id,reason_code,requested_at",
                "cr-1,co-3,broken,2026-02-20T09:00:00Z",
                "cr-2,co-5,broken,2026-01-10T09:00:00Z");
        files.send(
                "complaints",
                "complaint_id,merchant_id,order_id,product_id,kind,opened_at",
                "cc-1,cand-a,co-3,,quality,2026-02-21T09:00:00Z",
                "cc-2,cand-b,,cb-1,quality,2026-02-22T09:00:00Z");
    }

    @Test
    void areAllOfAShopWhenNothingMoreIsSaid() {
        assertThat(of(Said.NOTHING)).containsExactly("ca-1", "ca-2", "ca-3", "ca-4", "cb-1", "cb-2");
        assertThat(of(Said.NOTHING.merchants("cand-b"))).containsExactly("cb-1", "cb-2");
    }

    @Test
    void areOfACategoryWithEverythingBelowIt() {
        assertThat(of(Said.NOTHING.categories("cand-toys"))).containsExactly("ca-1", "ca-2", "ca-4", "cb-2");
        assertThat(of(Said.NOTHING.categories("cand-top"))).containsExactly("ca-1", "ca-2", "ca-3", "ca-4", "cb-2");
        assertThat(of(Said.NOTHING.categories("cand-dolls", "cand-books"))).containsExactly("ca-2", "cb-1");
    }

    @Test
    void areNoneOfACategoryThatIsNotThere() {
        assertThat(of(Said.NOTHING.categories("cand-gone"))).isEmpty();
        assertThat(of(Said.NOTHING.categories("cand-gone", "cand-books"))).containsExactly("cb-1");
    }

    @Test
    void areOfCategoriesOfARiskClass() {
        assertThat(of(Said.NOTHING.risks("high"))).containsExactly("ca-1", "ca-4", "cb-2");
        assertThat(of(Said.NOTHING.risks("medium", "low"))).containsExactly("ca-2", "ca-3", "cb-1");
    }

    @Test
    void areOfABrandHoweverItIsWritten() {
        assertThat(of(Said.NOTHING.brands("aCmE"))).containsExactly("ca-1", "ca-2", "cb-1");
        assertThat(of(Said.NOTHING.brands("o'hara"))).containsExactly("cb-2");
        assertThat(of(Said.NOTHING.brands("x') or ('1' = '1"))).isEmpty();
    }

    @Test
    void lieBetweenTwoPricesAndHaveOne() {
        assertThat(of(Said.NOTHING.priced(2_000L, null))).containsExactly("ca-2", "ca-3", "cb-2");
        assertThat(of(Said.NOTHING.priced(1_000L, 2_000L))).containsExactly("ca-1", "ca-2", "cb-1");
    }

    @Test
    void areHotByTheOrdersOfTheLastDaysOnly() {
        assertThat(of(Said.NOTHING.hot(1))).containsExactly("ca-1", "ca-2", "cb-1");
        assertThat(of(Said.NOTHING.hot(2))).containsExactly("ca-1");
    }

    @Test
    void areTroubledByComplaintsAndReturnsTogether() {
        assertThat(of(Said.NOTHING.troubled(1))).containsExactly("ca-2", "cb-1");
        assertThat(of(Said.NOTHING.troubled(2))).containsExactly("ca-2");
    }

    @Test
    void areHotAndTroubledUnlessOneIsEnough() {
        assertThat(of(Said.NOTHING.hot(2).troubled(2))).isEmpty();
        assertThat(of(Said.NOTHING.hot(2).troubled(2).orEither())).containsExactly("ca-1", "ca-2");
        assertThat(of(Said.NOTHING.hot(2).troubled(2).orEither().brands("other")))
                .isEmpty();
    }

    private List<String> of(Said said) {
        List<String> found = db.queryForList(
                "select product_id from (" + candidates.select(said.query(), AT) + ") c order by product_id",
                String.class);
        assertThat(candidates.count(said.query(), AT)).isEqualTo(found.size());
        return found;
    }
}
