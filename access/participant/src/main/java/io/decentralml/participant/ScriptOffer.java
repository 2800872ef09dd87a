package io.decentralml.participant;

import io.decentralml.assets.Cid;
import io.decentralml.sandbox.ScriptPackage;

/**
 * A task whose work is a script, as a contributor is asked to do it.
 *
 * @param task who offers what
 * @param cid the script's name, which its bytes were checked against
 * @param script what would run
 */
public record ScriptOffer(MarketTask task, Cid cid, ScriptPackage script) {}
