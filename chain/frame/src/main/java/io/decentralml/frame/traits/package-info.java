/** What pallets ask of each other, as interfaces; the runtime says who answers. */
@NullMarked
package io.decentralml.frame.traits;

import org.jspecify.annotations.NullMarked;
