/** {@code decentralml asset}: putting assets into stores, reading them, and moving them about. */
@NullMarked
package io.decentralml.cli.asset;

import org.jspecify.annotations.NullMarked;
