/**
 * The cryptography that a Substrate-compatible chain asks for: hashes, the three signature schemes,
 * key derivation from secret URIs and phrases, and SS58 addresses. It knows nothing of blocks,
 * extrinsics or SCALE.
 */
@NullMarked
package io.decentralml.crypto;

import org.jspecify.annotations.NullMarked;
