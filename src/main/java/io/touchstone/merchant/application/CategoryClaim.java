package io.touchstone.merchant.application;

import org.springframework.data.relational.core.mapping.Table;

/** A category in which the shop wants to sell. */
@Table("merchant_application_category")
record CategoryClaim(String categoryCode) {}
