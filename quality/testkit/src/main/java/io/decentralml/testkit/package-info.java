/** Test support that depends on nothing: replayable seeds, hexadecimal text. */
@NullMarked
package io.decentralml.testkit;

import org.jspecify.annotations.NullMarked;
