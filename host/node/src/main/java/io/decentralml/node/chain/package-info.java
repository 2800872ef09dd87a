/**
 * The chain of one node: the block database, import by re-execution, the best and the finalised
 * block, and the events that tell of them. One thread changes it, many read.
 */
@NullMarked
package io.decentralml.node.chain;

import org.jspecify.annotations.NullMarked;
