package io.touchstone.merchant.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the matrix: to whom it applies, and what it demands. What is null applies to any. */
public record MatrixRow(int position, Scope scope, Claim claim) {

    /** To whom a row applies; a category stands for everything below it. */
    public record Scope(
            @Nullable String categoryCode,
            @Nullable String riskClass,
            @Nullable String shopType,
            @Nullable String brandRight,
            @Nullable String sellerKind) {

        /** Whether it applies to every shop. */
        public boolean isAny() {
            return categoryCode == null
                    && riskClass == null
                    && shopType == null
                    && brandRight == null
                    && sellerKind == null;
        }
    }

    /** What a row demands. */
    public record Claim(
            DocumentType type,
            boolean required,
            List<DocumentField> fields,
            @Nullable String standardZh,
            @Nullable String standardEn) {

        public Claim {
            fields = List.copyOf(fields);
        }
    }

    /** By what a row is recognised in another version. */
    Object key() {
        return List.of(claim.type(), scope);
    }

    boolean fits(ShopProfile shop) {
        return fits(scope.shopType(), shop.shopType()) && fits(scope.sellerKind(), shop.sellerKind());
    }

    private static boolean fits(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }
}
