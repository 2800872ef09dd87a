/**
 * Fees: what a transaction pays for its length and its weight, taken before its call runs and
 * corrected after, and the tip by which it asks to go first. Fees are burned: the total issuance
 * falls by them. Storage, event, extension and fee queries are those of FRAME's {@code
 * pallet-transaction-payment}.
 *
 * <pre>
 *   fee = base fee + length fee + multiplier * weight fee + tip
 * </pre>
 *
 * <p>Source: polkadot-sdk, {@code substrate/frame/transaction-payment}.
 */
@NullMarked
package io.decentralml.pallets.transactionpayment;

import org.jspecify.annotations.NullMarked;
