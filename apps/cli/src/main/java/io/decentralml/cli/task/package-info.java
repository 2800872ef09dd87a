/** The task market, a command for each of its calls, and looking at what it holds. */
@NullMarked
package io.decentralml.cli.task;

import org.jspecify.annotations.NullMarked;
