package io.touchstone.merchant.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant changed between two rounds (A2): field by field, and document by document.
 *
 * @param fields in the order of the form; the message key of a field is {@code merchant.application.field.<name>}
 */
public record SubmissionDiff(List<FieldChange> fields, List<PaperChange> papers) {

    /** One field with what it was and is; an added line has no before, a removed one no after. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** A document that came, went, or was typed off anew. */
    public record PaperChange(Kind kind, SubmittedApplication.Paper paper, List<FieldChange> fields) {

        /** How it changed; the message key is {@code merchant.application.paper.<word>}. */
        public enum Kind {
            ADDED,
            REMOVED,
            CHANGED;

            public String word() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }
    }

    public boolean isEmpty() {
        return fields.isEmpty() && papers.isEmpty();
    }

    /** Compares two rounds; without an earlier one nothing has changed. */
    static SubmissionDiff between(@Nullable SubmittedApplication before, SubmittedApplication after) {
        if (before == null) {
            return new SubmissionDiff(List.of(), List.of());
        }
        return new SubmissionDiff(changes(texts(before), texts(after)), papers(before, after));
    }

    private static List<PaperChange> papers(SubmittedApplication before, SubmittedApplication after) {
        Map<Object, SubmittedApplication.Paper> old = new LinkedHashMap<>();
        before.papers().forEach(paper -> old.put(paper.documentId(), paper));
        List<PaperChange> changes = new ArrayList<>();
        for (SubmittedApplication.Paper paper : after.papers()) {
            SubmittedApplication.Paper was = old.remove(paper.documentId());
            if (was == null) {
                changes.add(new PaperChange(PaperChange.Kind.ADDED, paper, List.of()));
                continue;
            }
            List<FieldChange> fields = changes(texts(was), texts(paper));
            if (!fields.isEmpty()) {
                changes.add(new PaperChange(PaperChange.Kind.CHANGED, paper, fields));
            }
        }
        old.values().forEach(gone -> changes.add(new PaperChange(PaperChange.Kind.REMOVED, gone, List.of())));
        return List.copyOf(changes);
    }

    private static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new java.util.LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(name.replaceAll("#.*", ""), was, is));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, String> texts(SubmittedApplication application) {
        Map<String, String> texts = new LinkedHashMap<>();
        BiConsumer<String, @Nullable Object> put = putting(texts);
        SubmittedApplication.Company company = application.company();
        put.accept("sellerKind", company.sellerKind());
        put.accept("companyName", company.name());
        put.accept("uscc", company.uscc());
        put.accept("licenceValidUntil", company.licenceValidUntil());
        put.accept("divisionCode", company.divisionCode());
        put.accept("registeredAddress", company.registeredAddress());
        put.accept("legalPerson", company.legalPerson());
        put.accept("contactName", company.contactName());
        put.accept("contactPhone", company.contactPhone());
        put.accept("contactEmail", company.contactEmail());
        put.accept("shopName", application.shop().name());
        put.accept("shopType", application.shop().type());
        put.accept("shopUrl", application.shop().url());
        new TreeSet<>(application.categories()).forEach(code -> put.accept("category#" + code, code));
        application.brands().forEach(brand -> put.accept("brand#" + brand.name(), brandText(brand)));
        return texts;
    }

    private static String brandText(SubmittedApplication.BrandClaim brand) {
        List<String> parts = new ArrayList<>(List.of(brand.name(), brand.right()));
        if (brand.trademarkNo() != null) {
            parts.add(brand.trademarkNo());
        }
        if (brand.niceClass() != null) {
            parts.add(brand.niceClass().toString());
        }
        return String.join(" · ", parts);
    }

    private static Map<String, String> texts(SubmittedApplication.Paper paper) {
        Map<String, String> texts = new LinkedHashMap<>();
        BiConsumer<String, @Nullable Object> put = putting(texts);
        put.accept("number", paper.number());
        put.accept("holder", paper.holder());
        put.accept("issuedOn", paper.issuedOn());
        put.accept("validUntil", paper.validUntil());
        paper.fields().forEach(put);
        return texts;
    }

    private static BiConsumer<String, @Nullable Object> putting(Map<String, String> texts) {
        return (name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        };
    }
}
