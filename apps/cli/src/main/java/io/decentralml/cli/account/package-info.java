/** Accounts: keys and addresses, balances, transfers. */
@NullMarked
package io.decentralml.cli.account;

import org.jspecify.annotations.NullMarked;
