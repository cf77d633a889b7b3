package io.touchstone.demo.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes a market kind by kind, each with the contract's header, in the order in which kinds refer to one another. */
final class MarketWriter {

    private static final String CATEGORIES =
            "category_code,parent_code,name_zh,name_en,risk_class,deposit_minor,currency";
    private static final String MERCHANTS =
            "merchant_id,name,uscc,legal_person,category_code,shop_type,account_id,contact_email,opened_on";
    private static final String PRODUCTS =
            "product_id,merchant_id,category_code,title,brand,gtin,model,price_minor,currency,listed_at";
    private static final String ORDERS =
            "order_id,buyer_id,merchant_id,product_id,quantity,amount_minor,currency,created_at,"
                    + "paid_at,ship_by,shipped_at,delivered_at,promised_delivery_at,completed_at,payer_ref,device_ref,"
                    + "address_ref,carrier,tracking_no";
    private static final String RATINGS =
            "order_id,rated_by,outcome,description_score,service_score,logistics_score,comment,rated_at";
    private static final String RETURNS =
            "return_id,order_id,reason_code,requested_at,refund_minor,currency,refunded_at";
    private static final String COMPLAINTS =
            "complaint_id,merchant_id,order_id,product_id,kind,text,opened_at,first_answer_at";

    private final MarketPlan plan;
    private final Vocabulary words;
    private final Path folder;
    private final List<MarketFile> files = new ArrayList<>();

    MarketWriter(MarketPlan plan, Vocabulary words, Path folder) {
        this.plan = plan;
        this.words = words;
        this.folder = folder;
    }

    DemoMarket write(List<Shop> shops) {
        try {
            kind("categories", CATEGORIES, sink -> words.categories().forEach(category -> category.writeTo(sink)));
            kind("merchants", MERCHANTS, sink -> shops.forEach(shop -> shop.writeTo(sink)));
            List<long[]> prices = new ArrayList<>();
            kind("products", PRODUCTS, sink -> {
                ProductMaker products = new ProductMaker(plan, words, new Dice(plan.seed() + 1), sink);
                shops.forEach(shop -> prices.add(products.make(shop)));
            });
            long rejected = trade(shops, prices);
            return new DemoMarket(List.copyOf(files), rejected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers how many ratings are there to be rejected. */
    private long trade(List<Shop> shops, List<long[]> prices) throws IOException {
        try (CsvParts orders = new CsvParts(folder, "orders", ORDERS);
                CsvParts ratings = new CsvParts(folder, "ratings", RATINGS);
                CsvParts returns = new CsvParts(folder, "returns", RETURNS);
                CsvParts complaints = new CsvParts(folder, "complaints", COMPLAINTS)) {
            Trade trade = new Trade(plan, words, new Trade.Sinks(orders, ratings, returns, complaints));
            long rejected = trade.run(shops, prices);
            for (CsvParts parts : List.of(orders, ratings, returns, complaints)) {
                finish(parts);
            }
            return rejected;
        }
    }

    private void kind(String kind, String header, Consumer<RowSink> rows) throws IOException {
        try (CsvParts parts = new CsvParts(folder, kind, header)) {
            rows.accept(parts);
            finish(parts);
        }
    }

    private void finish(CsvParts parts) throws IOException {
        parts.close();
        files.addAll(parts.parts());
    }
}
