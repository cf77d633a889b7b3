package io.touchstone.merchant.register;

import io.touchstone.merchant.identifier.IdentifierKind;
import io.touchstone.merchant.identifier.Identifiers;
import io.touchstone.merchant.requirement.DocumentType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The public registers that documents are compared with; the message key is {@code merchant.register.<word>}. */
public enum Register {
    BUSINESS(IdentifierKind.USCC, DocumentType.BUSINESS_LICENCE),
    CCC(IdentifierKind.CCC, DocumentType.CCC_CERTIFICATE),
    FOOD(IdentifierKind.FOOD_LICENCE, DocumentType.FOOD_TRADING_LICENCE, DocumentType.FOOD_PRODUCTION_LICENCE),
    PRODUCTION(IdentifierKind.PRODUCTION_LICENCE, DocumentType.INDUSTRIAL_PRODUCTION_LICENCE);

    private final IdentifierKind numberKind;
    private final List<DocumentType> documents;

    Register(IdentifierKind numberKind, DocumentType... documents) {
        this.numberKind = numberKind;
        this.documents = List.of(documents);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a number is found by: it makes no difference how it was typed. */
    public String key(String number) {
        return Identifiers.normalise(numberKind, number).replace("-", "");
    }

    /** The words of the documents that it knows. */
    List<String> documentWords() {
        return documents.stream().map(DocumentType::word).toList();
    }

    /** The register that knows a kind of document; empty where none does. */
    public static Optional<Register> of(DocumentType type) {
        return Arrays.stream(values())
                .filter(register -> register.documents.contains(type))
                .findFirst();
    }

    public static Optional<Register> of(String word) {
        return Arrays.stream(values())
                .filter(register -> register.word().equals(word))
                .findFirst();
    }
}
