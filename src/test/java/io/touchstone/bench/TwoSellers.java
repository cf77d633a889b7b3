package io.touchstone.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One seller with many ratings and one with ten, and completed orders of both that nobody has rated yet.
 *
 * @param unrated how many such orders each has; their ids end in 0 to this
 */
record TwoSellers(int ratings, int unrated) {

    static final String BIG = "big";
    static final String SMALL = "small";

    private static final int FEW = 10;
    private static final Instant PAID = Instant.parse("2026-09-01T00:00:00Z");

    static String order(String seller, int number) {
        return seller + "-open-" + number;
    }

    static Instant completedAt() {
        return PAID.plus(5, ChronoUnit.DAYS);
    }

    /** As files of the contract, in the order of import. */
    Map<String, Path> write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench-market", "sellers-" + ratings));
        Map<String, Path> files = new LinkedHashMap<>();
        for (String kind : new String[] {"categories", "merchants", "products", "orders", "ratings"}) {
            files.put(kind, folder.resolve(kind + ".csv"));
        }
        text(files.get("categories"), "category_code,name_zh\nc1,类目\n");
        text(files.get("merchants"), "merchant_id,name,category_code\nbig,大店,c1\nsmall,小店,c1\n");
        text(files.get("products"), "product_id,merchant_id,category_code,title\nbig-p,big,c1,甲\nsmall-p,small,c1,乙\n");
        try (PrintWriter orders = new PrintWriter(Files.newBufferedWriter(files.get("orders")));
                PrintWriter rows = new PrintWriter(Files.newBufferedWriter(files.get("ratings")))) {
            orders.println("order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at");
            rows.println("order_id,rated_by,outcome,description_score,service_score,logistics_score,rated_at");
            rated(BIG, ratings, orders, rows);
            rated(SMALL, FEW, orders, rows);
            for (int i = 0; i < unrated; i++) {
                order(orders, order(BIG, i), "n" + i, BIG, PAID);
                order(orders, order(SMALL, i), "n" + i, SMALL, PAID);
            }
        }
        return files;
    }

    /** Spread over half a year, each buyer some four times. */
    private static void rated(String seller, int count, PrintWriter orders, PrintWriter rows) {
        for (int i = 0; i < count; i++) {
            Instant paid = PAID.minus(i % 180, ChronoUnit.DAYS).minusSeconds(i % 80_000);
            String id = seller + "-" + i;
            order(orders, id, "u" + i % Math.max(1, count / 4), seller, paid);
            int mark = 3 + i % 3;
            rows.println(id + ",buyer," + (i % 50 == 0 ? "negative" : "positive") + "," + mark + "," + mark + "," + mark
                    + "," + paid.plus(6, ChronoUnit.DAYS));
        }
    }

    private static void order(PrintWriter orders, String id, String buyer, String seller, Instant paid) {
        orders.println(id + "," + buyer + "," + seller + "," + seller + "-p,1000," + paid + ","
                + paid.plus(5, ChronoUnit.DAYS));
    }

    private static void text(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
