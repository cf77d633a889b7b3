package io.touchstone.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shops {@code s0}, {@code s1} and so on, of which each has one counted rating. */
record ManyShops(int count) {

    /** As files of the contract, in the order of import. */
    Map<String, Path> write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench-market", "shops-" + count));
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("categories", table(folder, "categories", "category_code,name_zh", "c%d,类目", 1));
        files.put("merchants", table(folder, "merchants", "merchant_id,name,category_code", "s%1$d,小店%1$d,c0", count));
        files.put(
                "orders",
                table(
                        folder,
                        "orders",
                        "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                        "o%1$d,b%1$d,s%1$d,p%1$d,1000,2026-09-01T00:00:00Z,2026-09-05T00:00:00Z",
                        count));
        files.put(
                "ratings",
                table(
                        folder,
                        "ratings",
                        "order_id,rated_by,outcome,description_score,service_score,logistics_score,rated_at",
                        "o%1$d,buyer,positive,5,4,5,2026-09-06T00:00:00Z",
                        count));
        return files;
    }

    private static Path table(Path folder, String kind, String header, String row, int rows) throws IOException {
        Path file = folder.resolve(kind + ".csv");
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            lines.println(header);
            for (int i = 0; i < rows; i++) {
                lines.println(row.formatted(i));
            }
        }
        return file;
    }
}
