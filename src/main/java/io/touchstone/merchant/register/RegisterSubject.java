package io.touchstone.merchant.register;

import io.touchstone.merchant.application.DocumentView.Cover;
import io.touchstone.merchant.requirement.DocumentType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with a register: an accepted document, or a shop that came without one.
 *
 * @param kind a document or a merchant
 * @param scopeBefore what the register said about the scope of business when it was asked last
 * @param cover what a document covers, and so what a hold takes away; null for a shop without documents, of which nothing is held
 */
record RegisterSubject(
        Kind kind,
        String id,
        String merchantId,
        @Nullable DocumentType documentType,
        String number,
        @Nullable String holder,
        @Nullable LocalDate validUntil,
        @Nullable String scopeBefore,
        @Nullable Cover cover) {

    /** Documents and shops. */
    enum Kind {
        DOCUMENT,
        MERCHANT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
