package io.touchstone.merchant.blocklist.web;

import io.touchstone.merchant.blocklist.BlockSource;
import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.ProposeBlock;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is typed to propose an entry, as texts. */
record BlocklistForm(
        @Size(max = 64) @Nullable String merchantId,
        @Size(max = 200) @Nullable String licence,
        @Size(max = 200) @Nullable String legalPerson,
        @Size(max = 64) @Nullable String account,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 400) @Nullable String address,
        @Size(max = 200) @Nullable String device,
        @Nullable String source,
        @NotBlank @Size(max = 1000) @Nullable String basis,
        @Size(max = 64) @Nullable String caseNo,
        @Nullable String lastDay) {

    static BlocklistForm empty() {
        return new BlocklistForm(null, null, null, null, null, null, null, "platform", null, null, null);
    }

    /** What the annotations do not say. */
    void check(Errors errors) {
        if (BlockSource.of(Typed.text(source)).isEmpty()) {
            errors.rejectValue("source", "merchant.blocklist.source.missing");
        }
        if (!Typed.text(lastDay).isEmpty() && day() == null) {
            errors.rejectValue("lastDay", "merchant.blocklist.lastDay.bad");
        }
        if (Typed.text(merchantId).isEmpty() && facts().isEmpty()) {
            errors.reject("rule.merchant.NOTHING_TO_FIND_BY");
        }
    }

    ProposeBlock command() {
        return new ProposeBlock(
                Typed.orNull(merchantId),
                facts(),
                BlockSource.of(Typed.text(source)).orElseThrow(),
                Typed.text(basis),
                Typed.orNull(caseNo),
                day());
    }

    private Map<LinkFacts.Kind, String> facts() {
        Map<LinkFacts.Kind, String> facts = new EnumMap<>(LinkFacts.Kind.class);
        put(facts, LinkFacts.Kind.LICENCE, licence);
        put(facts, LinkFacts.Kind.LEGAL_PERSON, legalPerson);
        put(facts, LinkFacts.Kind.ACCOUNT, account);
        put(facts, LinkFacts.Kind.PHONE, phone);
        put(facts, LinkFacts.Kind.ADDRESS, address);
        put(facts, LinkFacts.Kind.DEVICE, device);
        return facts;
    }

    private static void put(Map<LinkFacts.Kind, String> facts, LinkFacts.Kind kind, @Nullable String value) {
        if (!Typed.text(value).isEmpty()) {
            facts.put(kind, Typed.text(value));
        }
    }

    private @Nullable LocalDate day() {
        return Typed.day(lastDay).orElse(null);
    }
}
