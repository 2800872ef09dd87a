/** Tests of the transaction pool. */
@NullMarked
package io.decentralml.node.pool;

import org.jspecify.annotations.NullMarked;
