/** Tests of the database and the state in it. */
@NullMarked
package io.decentralml.state;

import org.jspecify.annotations.NullMarked;
