/** Tests of the trie. */
@NullMarked
package io.decentralml.trie;

import org.jspecify.annotations.NullMarked;
