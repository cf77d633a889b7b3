package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.application.DocumentView.Content;
import io.touchstone.merchant.identifier.IdentifierKind;
import io.touchstone.merchant.requirement.Demand;
import io.touchstone.merchant.requirement.DocumentField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One applicant of the demo market, from {@code demo/applications.tsv}. */
record MadeApplicant(
        Story story,
        String seller,
        String company,
        String uscc,
        String legalPerson,
        String phone,
        String division,
        String address,
        String shop,
        String type,
        List<String> categories,
        List<String> brands) {

    private static final String FILE = "/demo/applications.tsv";
    private static final int COLUMNS = 12;

    /** What becomes of the application. */
    enum Story {
        SUBMITTED,
        RETURNED,
        APPROVED,
        DRAFT
    }

    static List<MadeApplicant> all() {
        try (InputStream in = MadeApplicant.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(MadeApplicant::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MadeApplicant of(String line) {
        String[] cells = Arrays.copyOf(line.split("\t", -1), COLUMNS);
        return new MadeApplicant(
                Story.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                cells[8],
                cells[9],
                words(cells[10], ","),
                words(cells[11], ";"));
    }

    private static List<String> words(@Nullable String cell, String by) {
        return cell == null || cell.isEmpty() ? List.of() : List.of(cell.split(by));
    }

    /** Fills every step in; what a cell leaves empty stays open. */
    void fill(Application application, Actor actor, Instant at) {
        Draft filled = application
                .draft()
                .with(new CompanyPart(seller, company, uscc, null, optional(division), optional(address)))
                .with(new PeoplePart(optional(legalPerson), optional(legalPerson), phone, "shop@demo.example"))
                .with(new ShopPart(shop, type, null))
                .withCategories(Set.copyOf(categories))
                .withBrands(brands.stream().map(MadeApplicant::brand).toList());
        application.fill(filled, actor, at);
    }

    /** What such a document of this applicant says. */
    Content content(Demand demand, LocalDate today) {
        Map<String, String> fields = new HashMap<>();
        demand.fields().stream()
                .filter(field -> !Set.of(
                                DocumentField.NUMBER,
                                DocumentField.HOLDER,
                                DocumentField.ISSUED_ON,
                                DocumentField.VALID_UNTIL)
                        .contains(field))
                .forEach(field -> fields.put(field.word(), text(field)));
        return new Content(
                number(demand.type().numberKind()),
                company,
                today.minusMonths(13),
                today.plusMonths(demand.type().ordinal() * 5L + 1),
                fields);
    }

    /** The food licence of the demo ends in a wrong check digit: a warning for the reviewer, no more. */
    private String number(@Nullable IdentifierKind kind) {
        if (kind == null) {
            return "TS-" + uscc.substring(9, 17);
        }
        return switch (kind) {
            case USCC -> uscc;
            case FOOD_LICENCE -> "JY13301060001234";
            case CCC -> "2024010901123456";
            case PRODUCTION_LICENCE -> "XK16-204-00001";
            case GTIN, RESIDENT_ID -> "TS-" + uscc.substring(9, 17);
        };
    }

    private String text(DocumentField field) {
        return switch (field) {
            case ADDRESS -> address;
            case GRANTEE -> company;
            case TERRITORY -> "CN";
            case NICE_CLASS -> brands.isEmpty() ? "35" : brands.get(0).split(":")[2];
            case NUMBER, HOLDER, ISSUED_ON, VALID_UNTIL, ISSUER, SCOPE, STANDARD_NO, GRANTOR -> "见原件 as on the paper";
        };
    }

    private static BrandPart brand(String cell) {
        String[] parts = cell.split(":");
        return new BrandPart(parts[0], null, Integer.valueOf(parts[2]), parts[1]);
    }

    private static @Nullable String optional(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
