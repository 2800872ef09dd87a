/** The one executable, and outside tests the only place that joins a runtime to a node. */
@NullMarked
package io.decentralml.cli;

import org.jspecify.annotations.NullMarked;
