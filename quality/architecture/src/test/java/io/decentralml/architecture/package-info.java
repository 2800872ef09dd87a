/** The walls of the system as tests; {@code ARCHITECTURE.md} says why each stands. */
@NullMarked
package io.decentralml.architecture;

import org.jspecify.annotations.NullMarked;
