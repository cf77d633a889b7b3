package io.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.support.TouchstoneTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class GoodsPagesTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Intake intake;

    @BeforeEach
    void market() {
        FactFiles files = new FactFiles(intake);
        files.market("m1", "m2");
        files.send(
                "categories", "category_code,parent_code,name_zh,name_en,deposit_minor", "bears,toys,熊,Bears,1000000");
        files.send(
                "products",
                "product_id,merchant_id,category_code,title,price_minor,listed_at",
                "p-live,m1,bears,Brown bear,1234,",
                "p-planned,m2,toys,White bear,,2999-01-01T00:00:00Z");
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at",
                "goods-1,b,m2,p-bare,1,2026-01-01T00:00:00Z");
    }

    @Test
    void listsProductsByMerchantAndCategoryWithTheirStates() {
        assertThat(page("/admin/products", Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Brown bear", "CNY 12.34", "Not listed yet", "Named by an order only", "Bears");
        assertThat(page("/admin/products?merchant=m2&limit=1", Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("p-bare", "merchant=m2")
                .doesNotContain("p-live", "p-planned");
        assertThat(page("/admin/products?category=nowhere", Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("没有符合条件的商品");
    }

    @Test
    void listsTheTreeLevelByLevel() {
        assertThat(page("/admin/categories", Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("玩具")
                .doesNotContain("Bears", "熊");
        assertThat(page("/admin/categories?parent=toys", Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Bears", "CNY 10,000.00", "data-test=\"path\"");
        assertThat(page("/admin/categories?parent=none", Locale.ENGLISH)).hasStatus(404);
    }

    private MvcTestResult page(String path, Locale locale) {
        return http.get()
                .uri(path)
                .locale(locale)
                .with(user("juror")
                        .authorities(AuthorityUtils.createAuthorityList("seat:staff", "catalog:read", "taxonomy:read")))
                .with(csrf())
                .exchange();
    }
}
