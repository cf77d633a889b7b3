package io.touchstone.inspection.buying;

import io.touchstone.kernel.Money;
import java.util.UUID;

/**
 * Write down that a buyer has ordered.
 *
 * @param once made when the form was shown, so that sent twice it is one order
 */
public record PlaceOrder(UUID once, OrderRecord order, Money price, Money postage) {}
