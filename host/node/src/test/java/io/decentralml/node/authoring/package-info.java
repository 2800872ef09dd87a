/** Tests of making blocks. */
@NullMarked
package io.decentralml.node.authoring;

import org.jspecify.annotations.NullMarked;
