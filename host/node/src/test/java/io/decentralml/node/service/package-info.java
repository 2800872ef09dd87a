/** Tests of a whole node. */
@NullMarked
package io.decentralml.node.service;

import org.jspecify.annotations.NullMarked;
