package io.touchstone.merchant.bulk;

import io.touchstone.merchant.identifier.IdentifierKind;
import io.touchstone.merchant.identifier.Identifiers;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at every cell of a row, and at what rows may not share. A wrong check digit is no fault here: a reviewer sees it. */
final class RowCheck {

    private static final int CATEGORIES_MAX = 20;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]+\\.[^@\\s,;<>]{2,}");
    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,40}");
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{18}|[0-9]{15}");
    /** What our own exports put before a text that a spreadsheet would take for a formula. */
    private static final Pattern GUARDED = Pattern.compile("^'[-=+@]");

    private static final Pattern SEPARATORS = Pattern.compile("[;；,，、|\\s]+");

    private static final Map<BulkField, Map<String, String>> WORDS = Map.of(
            BulkField.SELLER_KIND,
            Map.of(
                    "company",
                    "company",
                    "企业",
                    "company",
                    "individual_business",
                    "individual_business",
                    "个体工商户",
                    "individual_business",
                    "person",
                    "person",
                    "个人",
                    "person"),
            BulkField.SHOP_TYPE,
            Map.of(
                    "flagship",
                    "flagship",
                    "旗舰店",
                    "flagship",
                    "franchise",
                    "franchise",
                    "专卖店",
                    "franchise",
                    "ordinary",
                    "ordinary",
                    "专营店",
                    "ordinary",
                    "普通店",
                    "ordinary"),
            BulkField.BRAND_RIGHT,
            Map.of(
                    "owner",
                    "owner",
                    "自有",
                    "owner",
                    "exclusive",
                    "exclusive",
                    "独占授权",
                    "exclusive",
                    "authorised",
                    "authorised",
                    "普通授权",
                    "authorised"));

    private final Map<BulkField, Integer> columns;
    private final Set<String> categories;
    private final BiConsumer<CellError, BulkField> faults;
    private final Map<String, String> seen = new HashMap<>();

    /** @param categories codes that exist */
    RowCheck(Map<BulkField, Integer> columns, Set<String> categories, BiConsumer<CellError, BulkField> faults) {
        this.columns = new EnumMap<>(columns);
        this.categories = new HashSet<>(categories);
        this.faults = faults;
    }

    BulkRow check(TableLine line) {
        Map<BulkField, String> values = new EnumMap<>(BulkField.class);
        columns.forEach((field, column) -> {
            String value = value(line, field, column);
            if (value != null) {
                values.put(field, value);
            }
        });
        requireTogether(line, values);
        return new BulkRow(line.number(), values, codes(values.get(BulkField.CATEGORY_CODES)));
    }

    private @Nullable String value(TableLine line, BulkField field, int column) {
        TableLine.Cell cell = line.cell(column);
        String text = even(cell.text());
        if (text.isEmpty()) {
            if (field.required()) {
                fault(line, field, "missing", "");
            }
            return null;
        }
        if (cell.lossy()) {
            fault(line, field, "digits_lost", text);
        } else if (text.codePointCount(0, text.length()) > field.lengthMax()) {
            fault(line, field, "too_long", text);
        } else {
            return shaped(line, field, text);
        }
        return null;
    }

    /** Full-width forms, blanks at the ends and signs that cannot be seen come from copying, not from meaning. */
    private static String even(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\p{Cc}]", " ");
        String even = plain.replaceAll("\\s+", " ").strip();
        return GUARDED.matcher(even).find() ? even.substring(1) : even;
    }

    private @Nullable String shaped(TableLine line, BulkField field, String text) {
        return switch (field) {
            case SELLER_KIND, SHOP_TYPE, BRAND_RIGHT -> word(line, field, text);
            case USCC -> matching(line, field, Identifiers.normalise(IdentifierKind.USCC, text), USCC);
            case DIVISION_CODE -> matching(line, field, text, DIVISION);
            case CONTACT_PHONE -> matching(line, field, text, PHONE);
            case CONTACT_EMAIL -> matching(line, field, text.toLowerCase(Locale.ROOT), EMAIL);
            case CATEGORY_CODES -> known(line, field, text);
            case COMPANY_NAME, LEGAL_PERSON, REGISTERED_ADDRESS, CONTACT_NAME, SHOP_NAME, BRAND_NAME -> text;
        };
    }

    private @Nullable String word(TableLine line, BulkField field, String text) {
        String word = WORDS.getOrDefault(field, Map.of()).get(text.toLowerCase(Locale.ROOT));
        if (word == null) {
            fault(line, field, "unknown_word", text);
        }
        return word;
    }

    private @Nullable String matching(TableLine line, BulkField field, String text, Pattern form) {
        if (form.matcher(text).matches()) {
            return text;
        }
        fault(line, field, "wrong_form", text);
        return null;
    }

    private String known(TableLine line, BulkField field, String text) {
        List<String> codes = codes(text);
        if (codes.size() > CATEGORIES_MAX) {
            fault(line, field, "too_many", text);
        }
        codes.stream()
                .filter(code -> !categories.contains(code))
                .forEach(code -> fault(line, field, "unknown_category", code));
        return text;
    }

    private static List<String> codes(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(SEPARATORS.split(text))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }

    private void requireTogether(TableLine line, Map<BulkField, String> values) {
        boolean registered = !"person".equals(values.get(BulkField.SELLER_KIND));
        if (registered
                && columns.containsKey(BulkField.USCC)
                && even(line.cell(Objects.requireNonNull(columns.get(BulkField.USCC)))
                                .text())
                        .isEmpty()) {
            fault(line, BulkField.USCC, "missing", "");
        }
        if (values.containsKey(BulkField.BRAND_NAME) != values.containsKey(BulkField.BRAND_RIGHT)
                && columns.containsKey(BulkField.BRAND_NAME)
                && columns.containsKey(BulkField.BRAND_RIGHT)) {
            fault(line, BulkField.BRAND_RIGHT, "brand_halved", "");
        }
        requireOnce(line, BulkField.SHOP_NAME, values.get(BulkField.SHOP_NAME));
    }

    /** Two shops of one name in one file are one row sent twice. */
    private void requireOnce(TableLine line, BulkField field, @Nullable String value) {
        if (value == null) {
            return;
        }
        String first = seen.putIfAbsent(value, address(line, field));
        if (first != null) {
            fault(line, field, "twice", first);
        }
    }

    private String address(TableLine line, BulkField field) {
        return TableLine.address(Objects.requireNonNull(columns.get(field)), line.number());
    }

    private void fault(TableLine line, BulkField field, String code, String value) {
        String cell = address(line, field);
        String shown = value.length() > 100 ? value.substring(0, 100) : value;
        faults.accept(new CellError(cell, field.word(), code, shown), field);
    }
}
