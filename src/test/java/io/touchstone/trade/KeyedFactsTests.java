package io.touchstone.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.catalog.Products;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.support.TouchstoneTest;
import io.touchstone.taxonomy.Categories;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TouchstoneTest
class KeyedFactsTests {

    private static final String ORDERS = "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at";
    private static final String PAID = "2026-01-01T00:00:00Z";
    private static final String DONE = "2026-01-05T00:00:00Z";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Categories categories;

    @Autowired
    private Products products;

    private FactFiles files;

    @BeforeEach
    void market() {
        files = new FactFiles(intake);
        files.market("m1", "m2");
    }

    @Test
    void fillsEmptyColumnsAndRefusesOtherValues() {
        String open = "fill,b,m1,p,100," + PAID + ",";

        assertThat(counts("orders", ORDERS, open)).isEqualTo("1/1/0/0");
        assertThat(counts("orders", ORDERS, open)).isEqualTo("1/0/1/0");
        assertThat(counts("orders", ORDERS, open + DONE)).isEqualTo("1/1/0/0");
        assertThat(counts("orders", ORDERS, open)).isEqualTo("1/0/1/0");
        ImportView other = files.send("orders", ORDERS, "fill,b,m1,p,101," + PAID + "," + PAID);
        assertThat(FactFiles.rejections(db, other)).containsExactly("2 amount_minor conflict");
        assertThat(db.queryForMap("select amount_minor, completed_at is not null as done from trade_order"
                        + " where order_id = 'fill'"))
                .containsEntry("amount_minor", 100L)
                .containsEntry("done", true);
    }

    @Test
    void foldsTheRowsOfOneFileAlikeInAnyOrder() {
        String[] rows = {
            "b,m1,p,100," + PAID + ",",
            "b,m1,p,100," + PAID + "," + DONE,
            "b,m1,p,200," + PAID + ",",
            "b,m1,p,100," + PAID + ","
        };
        int[][] ways = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}, {1, 2, 0, 3}};

        for (int way = 0; way < ways.length; way++) {
            String[] file = new String[5];
            file[0] = ORDERS;
            for (int i = 0; i < 4; i++) {
                file[i + 1] = "fold-" + way + "," + rows[ways[way][i]];
            }
            assertThat(counts("orders", file)).isEqualTo("4/2/1/1");
            assertThat(db.queryForObject(
                            "select amount_minor || ' ' || (completed_at is not null) from trade_order where order_id = ?",
                            String.class,
                            "fold-" + way))
                    .isEqualTo("100 true");
        }
    }

    @Test
    void knowsANamedProductAsABareOneOfTheLeastOrdersMerchant() {
        files.send("orders", ORDERS, "bare-2,b,m2,bare,1," + PAID + ",", "bare-3,b,m1,bare,1," + PAID + ",");
        assertThat(products.find("bare"))
                .get()
                .matches(product -> product.bare() && product.merchantId().equals("m2"));

        files.send("orders", ORDERS, "bare-1,b,m1,bare,1," + PAID + ",");
        assertThat(products.find("bare")).get().matches(product -> product.merchantId()
                .equals("m1"));

        files.send("products", "product_id,merchant_id,category_code,title", "bare,m2,toys,Bear");
        files.send("orders", ORDERS, "bare-0,b,m1,bare,1," + PAID + ",");
        assertThat(products.find("bare"))
                .get()
                .matches(product -> !product.bare() && product.merchantId().equals("m2"))
                .matches(product -> product.isLive(Instant.EPOCH));
    }

    @Test
    void takesTheLaterValueOfMerchantsAndMovesTheirOpening() {
        files.send(
                "merchants",
                "merchant_id,name,category_code,opened_on,uscc",
                "late,One,toys,2026-01-02,9144030071526726XG");
        Instant opening = Instant.parse("2026-01-01T16:00:00Z");
        assertThat(merchants.stateAt("late", opening.minusMillis(1))).isEqualTo(MerchantState.APPLICANT);
        assertThat(merchants.stateAt("late", opening)).isEqualTo(MerchantState.ACTIVE);
        assertThat(merchants.stateAt("m1", Instant.EPOCH)).isEqualTo(MerchantState.ACTIVE);
        assertThat(merchants.find("late").orElseThrow().usccValid()).isTrue();

        String[] moved = {"merchant_id,name,category_code,opened_on,uscc", "late,Two,toys,2026-02-02,123"};
        assertThat(counts("merchants", moved)).isEqualTo("1/1/0/0");
        assertThat(counts("merchants", moved)).isEqualTo("1/0/1/0");
        assertThat(counts("merchants", "merchant_id,name,category_code", "late,Two,toys"))
                .isEqualTo("1/0/1/0");
        assertThat(merchants.stateAt("late", opening)).isEqualTo(MerchantState.APPLICANT);
        assertThat(merchants.find("late"))
                .get()
                .matches(merchant -> merchant.name().equals("Two") && !merchant.usccValid());
    }

    @Test
    void hangsCategoriesInAnyOrderAndRefusesCirclesAndStrays() {
        ImportView view = files.send(
                "categories",
                "category_code,parent_code,name_zh,name_en",
                "leaf,twig,叶,Leaf",
                "twig,root,枝,",
                "root,,根,Root",
                "lost,nowhere,失,",
                "below-lost,lost,下,",
                "egg,hen,蛋,",
                "hen,egg,鸡,",
                "self,self,自,");

        assertThat(FactFiles.counts(view)).isEqualTo("8/3/0/5");
        assertThat(FactFiles.rejections(db, view))
                .containsExactly(
                        "5 parent_code category-unknown",
                        "6 parent_code category-unknown",
                        "7 parent_code conflict",
                        "8 parent_code conflict",
                        "9 parent_code conflict");
        assertThat(categories.subtree("root")).containsExactlyInAnyOrder("root", "twig", "leaf");
        assertThat(categories.find("leaf").orElseThrow().name(Locale.ENGLISH)).isEqualTo("Leaf");
        assertThat(categories.find("twig").orElseThrow().name(Locale.ENGLISH)).isEqualTo("枝");
        ImportView circle = files.send("categories", "category_code,parent_code,name_zh", "root,leaf,根");
        assertThat(FactFiles.rejections(db, circle)).containsExactly("2 parent_code conflict");
    }

    @Test
    void refusesRowsThatReferToNothing() {
        assertThat(FactFiles.rejections(db, files.send("merchants", "merchant_id,name,category_code", "mx,X,nowhere")))
                .containsExactly("2 category_code category-unknown");
        assertThat(FactFiles.rejections(
                        db,
                        files.send(
                                "products",
                                "title,category_code,merchant_id,product_id",
                                "T,nowhere,nobody,p1",
                                "T,toys,nobody,p1")))
                .containsExactly("2 category_code category-unknown", "3 merchant_id merchant-unknown");
        assertThat(FactFiles.rejections(
                        db, files.send("returns", "return_id,order_id,reason_code,requested_at", "r1,none,x," + PAID)))
                .containsExactly("2 order_id order-unknown");
        assertThat(FactFiles.rejections(
                        db,
                        files.send(
                                "complaints",
                                "complaint_id,merchant_id,order_id,kind,opened_at",
                                "c1,nobody,none,x," + PAID,
                                "c2,m1,none,x," + PAID,
                                "c3,m1,,x," + PAID)))
                .containsExactly("2 merchant_id merchant-unknown", "3 order_id order-unknown");
    }

    private String counts(String kind, String... lines) {
        return FactFiles.counts(files.send(kind, lines));
    }
}
