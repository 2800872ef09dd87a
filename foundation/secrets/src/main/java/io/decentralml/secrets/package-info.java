/**
 * Secrets at rest and on their way: key files that polkadot-js reads and writes, a folder of them,
 * X25519 keys that follow from an account's secret, libsodium's sealed boxes for what is short, and
 * the age format for files. Nothing here logs, and no text of an object here tells a secret.
 */
@NullMarked
package io.decentralml.secrets;

import org.jspecify.annotations.NullMarked;
