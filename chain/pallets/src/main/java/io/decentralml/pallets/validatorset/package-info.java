/** The ValidatorSet pallet: who validates, which Root decides. */
@NullMarked
package io.decentralml.pallets.validatorset;

import org.jspecify.annotations.NullMarked;
