package io.decentralml.frame.executive;

import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.primitives.AccountId;

/**
 * A transaction whose signature is the signer's.
 *
 * @param signer who signed
 * @param call what is asked
 * @param info what the call costs at most
 * @param length bytes of the extrinsic, including its length prefix
 */
public record SignedTransaction(
    AccountId signer, RuntimeCall<?> call, DispatchInfo info, int length) {}
