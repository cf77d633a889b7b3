package io.touchstone.catalog.domain;

import io.touchstone.catalog.ListingsApplied;
import io.touchstone.intake.Column;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.KeyedMerge;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Product files; a product that orders had named already stops being bare. */
@Component
class ProductKind implements IntakeKind {

    private static final String TOUCHED = """
            create temporary table catalog_touched_shop on commit drop as
            select merchant_id from intake_merged
            union
            select p.merchant_id from intake_merged m join catalog_product p using (product_id)
             where not m.fresh and p.merchant_id <> m.merchant_id
            """;

    private static final int TITLE_MAX = 500;
    private static final int TEXT_MAX = 200;
    private static final int CODE_MAX = 64;

    private static final List<Column> COLUMNS = List.of(
            Column.id("product_id"),
            Column.id("merchant_id"),
            Column.text("category_code", CODE_MAX),
            Column.text("title", TITLE_MAX),
            Column.text("brand", TEXT_MAX).optional(),
            Column.text("gtin", CODE_MAX).optional(),
            Column.text("model", TEXT_MAX).optional(),
            Column.amount("price_minor").optional(),
            Column.currency(),
            Column.time("listed_at").optional());

    private final ObjectProvider<ListingsApplied> followers;

    ProductKind(ObjectProvider<ListingsApplied> followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        Tally tally = KeyedMerge.takingLatest("catalog_product", COLUMNS)
                .reference("merchant_id", "merchant", "merchant_id", RowCode.MERCHANT_UNKNOWN)
                .reference("category_code", "taxonomy_category", "category_code", RowCode.CATEGORY_UNKNOWN)
                .run(file);
        file.db().execute("drop table if exists catalog_touched_shop");
        file.db().execute(TOUCHED);
        file.db().update("""
                insert into catalog_product (product_id, merchant_id, category_code, title, brand, gtin, model,
                    price_minor, currency, listed_at, updated_at)
                select product_id, merchant_id, category_code, title, brand, gtin, model, price_minor, currency,
                    listed_at, ? from intake_merged
                on conflict (product_id) do update set merchant_id = excluded.merchant_id,
                    category_code = excluded.category_code, title = excluded.title, brand = excluded.brand,
                    gtin = excluded.gtin, model = excluded.model, price_minor = excluded.price_minor,
                    currency = excluded.currency, listed_at = excluded.listed_at, bare = false, named_by = null,
                    updated_at = excluded.updated_at
                """, Timestamp.from(file.at()));
        followers.orderedStream().forEach(follower -> follower.listingsChanged(file.db()));
        return tally;
    }
}
