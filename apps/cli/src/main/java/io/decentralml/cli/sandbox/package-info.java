/** {@code decentralml sandbox}: tries this machine's sandbox, and runs scripts in it. */
@NullMarked
package io.decentralml.cli.sandbox;

import org.jspecify.annotations.NullMarked;
