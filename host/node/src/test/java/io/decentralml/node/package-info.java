/** A made-up transaction for tests. */
@NullMarked
package io.decentralml.node;

import org.jspecify.annotations.NullMarked;
