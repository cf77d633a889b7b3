package io.touchstone.merchant.requirement;

import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the matrix and works out what it demands of one shop. */
@Service
@Transactional(readOnly = true)
class StoredMatrix implements RequirementMatrix {

    private static final String HIGH = "high";

    /** The tree is a few levels deep; more means a loop in what was reported. */
    private static final int DEPTH_MAX = 20;

    private final MatrixRows rows;
    private final Categories categories;

    StoredMatrix(MatrixRows rows, Categories categories) {
        this.rows = rows;
        this.categories = categories;
    }

    @Override
    public int versionAt(Instant at) {
        return rows.versionAt(at);
    }

    @Override
    public List<Demand> demandedBy(int version, ShopProfile shop) {
        Map<String, List<CategoryView>> paths = new LinkedHashMap<>();
        shop.categories().forEach(code -> paths.put(code, path(code)));
        Map<String, Demand> demands = new LinkedHashMap<>();
        rows.rows(version).stream()
                .filter(row -> row.fits(shop))
                .flatMap(row -> demands(row, shop, paths))
                .forEach(demand -> demands.merge(demand.code(), demand, StoredMatrix::stricter));
        return demands.values().stream()
                .sorted(Comparator.comparing(demand -> demand.type().dimension()))
                .toList();
    }

    @Override
    public boolean isHighRisk(List<String> codes) {
        return codes.stream().anyMatch(code -> hasRisk(path(code), HIGH));
    }

    /** A row asks once for what it covers: each category, each brand, or the whole shop. */
    private static Stream<Demand> demands(MatrixRow row, ShopProfile shop, Map<String, List<CategoryView>> paths) {
        MatrixRow.Scope scope = row.scope();
        List<@Nullable String> covered = covered(scope, paths);
        List<@Nullable String> brands = new ArrayList<>();
        boolean perBrand = row.claim().type().dimension() == Dimension.BRAND;
        if (perBrand || scope.brandRight() != null) {
            shop.brands().stream()
                    .filter(brand ->
                            scope.brandRight() == null || scope.brandRight().equals(brand.right()))
                    .forEach(brand -> brands.add(perBrand ? brand.name() : null));
        } else {
            brands.add(null);
        }
        return covered.stream()
                .flatMap(category -> brands.stream().distinct().map(brand -> demand(row.claim(), category, brand)));
    }

    private static List<@Nullable String> covered(MatrixRow.Scope scope, Map<String, List<CategoryView>> paths) {
        List<@Nullable String> covered = new ArrayList<>();
        String category = scope.categoryCode();
        String risk = scope.riskClass();
        if (category != null) {
            if (paths.values().stream()
                    .anyMatch(path -> path.stream().anyMatch(one -> one.code().equals(category)))) {
                covered.add(category);
            }
        } else if (risk != null) {
            paths.forEach((code, path) -> {
                if (hasRisk(path, risk)) {
                    covered.add(code);
                }
            });
        } else {
            covered.add(null);
        }
        return covered;
    }

    /** High reaches everything below it; the other classes only where nothing nearer says otherwise. */
    private static boolean hasRisk(List<CategoryView> path, String risk) {
        if (HIGH.equals(risk)) {
            return path.stream().anyMatch(one -> HIGH.equals(one.riskClass()));
        }
        return path.stream()
                .filter(one -> one.riskClass() != null)
                .findFirst()
                .filter(one -> risk.equals(one.riskClass()))
                .isPresent();
    }

    private static Demand demand(MatrixRow.Claim claim, @Nullable String category, @Nullable String brand) {
        String code =
                claim.type().word() + (category == null ? "" : ":" + category) + (brand == null ? "" : "@" + brand);
        return new Demand(
                code,
                claim.type(),
                category,
                brand,
                claim.required() && claim.type() != DocumentType.FACTORY_AUDIT_REPORT,
                claim.fields(),
                claim.standardZh(),
                claim.standardEn());
    }

    private static Demand stricter(Demand one, Demand other) {
        return other.required() && !one.required() ? other : one;
    }

    /** A category and those above it, nearest first. */
    private List<CategoryView> path(String code) {
        List<CategoryView> path = new ArrayList<>();
        Optional<CategoryView> next = categories.find(code);
        while (next.isPresent() && path.size() < DEPTH_MAX) {
            path.add(next.get());
            next = Optional.ofNullable(next.get().parentCode()).flatMap(categories::find);
        }
        return path;
    }
}
