/**
 * The transaction pool: validates transactions by the runtime, keeps those that can go into the
 * next block and those that wait for others, and follows each until it is final. Transactions hang
 * together by opaque tags that the runtime gives them, never by account or nonce.
 */
@NullMarked
package io.decentralml.node.pool;

import org.jspecify.annotations.NullMarked;
