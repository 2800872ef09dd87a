/**
 * The wiring of one running node: its folders, its keys, its parts and the order in which they
 * start and stop.
 */
@NullMarked
package io.decentralml.node.service;

import org.jspecify.annotations.NullMarked;
