/** Tests of the block database, import and finality. */
@NullMarked
package io.decentralml.node.chain;

import org.jspecify.annotations.NullMarked;
