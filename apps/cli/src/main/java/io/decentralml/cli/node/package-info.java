/** Commands that run a node: this is where the runtime meets the host. */
@NullMarked
package io.decentralml.cli.node;

import org.jspecify.annotations.NullMarked;
