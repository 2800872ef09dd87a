/**
 * The main job as one command: a node, a store and the agents of several organisations in one
 * process, who still reach each other only by JSON-RPC and by the store.
 */
@NullMarked
package io.decentralml.cli.demo;

import org.jspecify.annotations.NullMarked;
