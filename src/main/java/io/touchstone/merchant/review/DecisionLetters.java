package io.touchstone.merchant.review;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.DocumentState;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.notice.Notice;
import io.touchstone.notice.NoticeText;
import io.touchstone.notice.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter by which an applicant learns of a decision: the very one that the reviewer saw before. */
@Component
class DecisionLetters {

    private static final String LETTER = "merchant.review.letter.";
    private static final String DOCUMENT = "merchant.document.";

    /** For people who never chose a language; the operating company's own. */
    private static final String USUAL_LOCALE = "zh-CN";

    private final Notices notices;
    private final Accounts accounts;
    private final Reasons reasons;
    private final MessageSource messages;

    DecisionLetters(Notices notices, Accounts accounts, Reasons reasons, MessageSource messages) {
        this.notices = notices;
        this.accounts = accounts;
        this.reasons = reasons;
        this.messages = messages;
    }

    /** What a letter tells of. */
    record Told(ApplicationView application, List<DocumentView> documents, Decision decision, Instant at) {

        boolean isAllAccepted() {
            return documents.stream()
                    .allMatch(document ->
                            document.state() == DocumentState.ACCEPTED || document.state() == DocumentState.SUPERSEDED);
        }

        /** A return may lean on its rejected documents; a rejection says why itself. */
        boolean hasReason() {
            boolean rejected = decision.kind() == Decision.Kind.RETURN
                    && documents.stream().anyMatch(document -> document.state() == DocumentState.REJECTED);
            String note = decision.note();
            return rejected || !decision.reasonCodes().isEmpty() || (note != null && !note.isBlank());
        }
    }

    /** The words of the letter in the language of whoever gets it; empty when there is nobody to tell. */
    Optional<NoticeText> preview(Told told) {
        return notice(told).map(notices::preview);
    }

    void send(Told told) {
        notice(told).ifPresent(notices::send);
    }

    private Optional<Notice> notice(Told told) {
        return Optional.ofNullable(told.application().accountId())
                .flatMap(id -> accounts.find(new AccountId(id)))
                .map(account -> notice(told, account));
    }

    private Notice notice(Told told, AccountView account) {
        ApplicationView application = told.application();
        String language = account.locale() == null ? USUAL_LOCALE : account.locale();
        String note = told.decision().note();
        return Notice.to(
                account.id(),
                LETTER + told.decision().kind().word(),
                "/portal/applications/" + application.id(),
                application.number(),
                application.shopName() == null ? application.number() : application.shopName(),
                lines(told, Locale.forLanguageTag(language)),
                note == null ? "" : note.strip());
    }

    private String lines(Told told, Locale locale) {
        Map<String, String> texts = reasons.texts(codes(told), told.at(), locale);
        List<String> lines = new ArrayList<>();
        told.decision().reasonCodes().forEach(code -> lines.add("– " + texts.getOrDefault(code, code)));
        told.documents().stream()
                .filter(document -> document.state() == DocumentState.REJECTED)
                .forEach(document -> lines.add(line(document, texts, locale)));
        return String.join("\n", lines);
    }

    private String line(DocumentView document, Map<String, String> texts, Locale locale) {
        List<String> parts = new ArrayList<>();
        document.reasonCodes().forEach(code -> parts.add(texts.getOrDefault(code, code)));
        if (document.note() != null) {
            parts.add(document.note());
        }
        String type = messages.getMessage(DOCUMENT + document.type().word(), null, locale);
        return messages.getMessage(LETTER + "document", new Object[] {type, String.join("; ", parts)}, locale);
    }

    private static Set<String> codes(Told told) {
        Set<String> codes = new HashSet<>(told.decision().reasonCodes());
        told.documents().forEach(document -> codes.addAll(document.reasonCodes()));
        return codes;
    }
}
