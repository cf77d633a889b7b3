/** The pages about webhooks. */
@NullMarked
package io.touchstone.notice.webhook.web;

import org.jspecify.annotations.NullMarked;
