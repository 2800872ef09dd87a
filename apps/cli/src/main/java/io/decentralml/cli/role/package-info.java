/** The roles as commands: agents that do a whole job of the task market. */
@NullMarked
package io.decentralml.cli.role;

import org.jspecify.annotations.NullMarked;
