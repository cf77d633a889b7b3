package io.touchstone.bench;

import io.touchstone.demo.market.DemoMarket;
import io.touchstone.demo.market.MarketFile;
import io.touchstone.demo.market.MarketPlan;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Made facts of any size with a fixed seed and a fixed last day: one file a kind, in the order of import. */
record Market(Map<String, Path> files, long rejectedRatings) {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Shops and products grow with the square root, as a market's do: more orders a shop, and more shops. */
    static Market of(int orders) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench-market", Integer.toString(orders)));
        int shops = (int) Math.max(60, 300 * Math.sqrt(orders / 200_000.0));
        DemoMarket made = DemoMarket.write(
                new MarketPlan(MarketPlan.SEED, LAST_DAY, ZONE, shops, Math.max(1_000, orders / 10), orders), folder);
        Map<String, Path> files = new LinkedHashMap<>();
        for (MarketFile part : made.files()) {
            Path whole = folder.resolve(part.kind() + ".csv");
            append(part, whole);
            files.put(part.kind(), whole);
        }
        return new Market(files, made.rejectedRatings());
    }

    Path file(String kind) {
        return files.get(kind);
    }

    private static void append(MarketFile part, Path whole) throws IOException {
        if (part.part() == 1) {
            Files.move(part.path(), whole, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try (BufferedReader in = Files.newBufferedReader(part.path());
                BufferedWriter out = Files.newBufferedWriter(whole, java.nio.file.StandardOpenOption.APPEND)) {
            in.readLine();
            in.transferTo(out);
        }
        Files.delete(part.path());
    }
}
