/** Federated training: offering it, joining it, and simulating it without a chain. */
@NullMarked
package io.decentralml.cli.training;

import org.jspecify.annotations.NullMarked;
