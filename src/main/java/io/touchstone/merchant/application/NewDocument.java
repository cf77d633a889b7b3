package io.touchstone.merchant.application;

import io.touchstone.evidence.FileId;
import io.touchstone.merchant.requirement.DocumentType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document to be kept, of an application or, later in life, of a merchant. */
public record NewDocument(
        @Nullable UUID applicationId,
        @Nullable String merchantId,
        DocumentType type,
        DocumentView.Cover cover,
        FileId file,
        DocumentView.Content content,
        int round) {}
