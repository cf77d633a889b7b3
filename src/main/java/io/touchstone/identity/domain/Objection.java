package io.touchstone.identity.domain;

import io.touchstone.identity.IdentityRule;

/** Why a field of a form cannot be taken as it is; a page shows it beside the field before anything is tried. */
public record Objection(String field, IdentityRule rule) {}
