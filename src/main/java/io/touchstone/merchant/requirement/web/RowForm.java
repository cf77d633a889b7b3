package io.touchstone.merchant.requirement.web;

import io.touchstone.merchant.requirement.DocumentField;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.merchant.requirement.MatrixRow;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of the matrix, as typed. */
record RowForm(
        @NotBlank @Pattern(regexp = "[a-z_]{0,40}") @Nullable
        String documentType,

        @Size(max = 64) @Nullable String categoryCode,
        @Pattern(regexp = "|low|medium|high") @Nullable String riskClass,

        @Pattern(regexp = "|flagship|franchise|ordinary") @Nullable
        String shopType,

        @Pattern(regexp = "|owner|exclusive|authorised") @Nullable
        String brandRight,

        @Pattern(regexp = "|company|individual_business|person") @Nullable
        String sellerKind,

        @Nullable String required,
        @Nullable List<String> fields,
        @Size(max = 1000) @Nullable String standardZh,
        @Size(max = 1000) @Nullable String standardEn) {

    static final RowForm EMPTY = new RowForm(null, null, null, null, null, null, "true", List.of(), null, null);

    static RowForm of(MatrixRow row) {
        MatrixRow.Scope scope = row.scope();
        MatrixRow.Claim claim = row.claim();
        return new RowForm(
                claim.type().word(),
                scope.categoryCode(),
                scope.riskClass(),
                scope.shopType(),
                scope.brandRight(),
                scope.sellerKind(),
                Boolean.toString(claim.required()),
                claim.fields().stream().map(DocumentField::word).toList(),
                claim.standardZh(),
                claim.standardEn());
    }

    MatrixRow.Scope scope() {
        return new MatrixRow.Scope(
                Typed.orNull(categoryCode),
                Typed.orNull(riskClass),
                Typed.orNull(shopType),
                Typed.orNull(brandRight),
                Typed.orNull(sellerKind));
    }

    MatrixRow.Claim claim() {
        return new MatrixRow.Claim(
                DocumentType.of(Objects.requireNonNull(documentType)),
                "true".equals(required),
                chosen(),
                Typed.orNull(standardZh),
                Typed.orNull(standardEn));
    }

    public boolean chose(DocumentField field) {
        return chosen().contains(field);
    }

    private List<DocumentField> chosen() {
        return fields == null
                ? List.of()
                : fields.stream()
                        .flatMap(word -> DocumentField.of(word).stream())
                        .toList();
    }
}
