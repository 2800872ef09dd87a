/**
 * Accounts and their money in one token: free balance that the owner may spend, balance on hold for
 * a reason, the total issuance, and the existential deposit below which an account ends. Calls,
 * events, errors, storage and reference counting are those of FRAME's {@code pallet-balances}, so
 * that wallets and explorers understand them. Balances live in the System pallet's accounts.
 *
 * <p>Every planck is accounted for: the total issuance is the sum of what all accounts own, free
 * and on hold, except while an extrinsic's fee is withdrawn and not yet settled.
 *
 * <p>Source: polkadot-sdk, {@code substrate/frame/balances}.
 */
@NullMarked
package io.decentralml.pallets.balances;

import org.jspecify.annotations.NullMarked;
