package io.decentralml.rpc;

import io.decentralml.node.ChainQueries;
import io.decentralml.node.Node;
import io.decentralml.rpc.MethodTable.Safety;
import java.util.List;

/**
 * Everything that a node answers, under all its names: the usual one first, then those that older
 * or other clients use. What each takes stands at the method it refers to.
 *
 * <p>A client treats a group of the newer interface ({@code chainHead_v1}, {@code transaction_v1},
 * {@code archive_v1}, {@code chainSpec_v1}) as served once it sees one name of it, so a group is
 * here as a whole or not at all.
 *
 * <p>Source: Polkadot SDK, {@code sc-rpc-api}.
 */
final class NodeMethods {
  private NodeMethods() {}

  /** The methods of {@code node}, for callers to whom {@code allowed} is open. */
  static MethodTable of(Node node, Safety allowed) {
    MethodTable.Builder table = new MethodTable.Builder();
    addSystem(table, new SystemMethods(node));
    addChain(table, new ChainMethods(node.chain()));
    addFeeds(table, new ChainFeeds(node.chain(), node.events()));
    addState(table, new StateMethods(node.chain()));
    addChildState(table, new ChildStateMethods(node.chain()));
    addStorageFeed(table, new StorageFeed(node, allowed));
    addAuthor(table, new AuthorMethods(node.pool()));
    addKeys(table, new KeyMethods(node.keystore()));
    addPayment(table, node.chain());
    addOffchain(table, new OffchainMethods());
    addSealing(table, new SealingMethods(node.sealing()));
    return table.build();
  }

  private static void addSystem(MethodTable.Builder table, SystemMethods system) {
    table
        .method(system::name, "system_name")
        .method(system::version, "system_version")
        .method(system::chain, "system_chain", "chainSpec_v1_chainName")
        .method(system::chainType, "system_chainType")
        .method(system::properties, "system_properties", "chainSpec_v1_properties")
        .method(system::genesisHash, "chainSpec_v1_genesisHash")
        .method(system::health, "system_health")
        .unsafeMethod(system::peers, "system_peers")
        .method(system::nodeRoles, "system_nodeRoles")
        .method(system::syncState, "system_syncState")
        .method(system::localPeerId, "system_localPeerId")
        .method(system::localListenAddresses, "system_localListenAddresses")
        .method(system::accountNextIndex, "system_accountNextIndex", "account_nextIndex")
        .unsafeMethod(system::dryRun, "system_dryRun", "system_dryRunAt");
  }

  private static void addChain(MethodTable.Builder table, ChainMethods chain) {
    table
        .method(chain::header, "chain_getHeader")
        .method(chain::block, "chain_getBlock")
        .method(chain::blockHash, "chain_getBlockHash", "chain_getHead")
        .method(chain::finalizedHead, "chain_getFinalizedHead", "chain_getFinalisedHead");
  }

  private static void addFeeds(MethodTable.Builder table, ChainFeeds feeds) {
    table
        .subscription(
            feeds::newHeads,
            "chain_newHead",
            List.of("chain_subscribeNewHeads", "chain_subscribeNewHead", "subscribe_newHead"),
            List.of("chain_unsubscribeNewHeads", "chain_unsubscribeNewHead", "unsubscribe_newHead"))
        .subscription(
            feeds::allHeads,
            "chain_allHead",
            List.of("chain_subscribeAllHeads"),
            List.of("chain_unsubscribeAllHeads"))
        .subscription(
            feeds::finalizedHeads,
            "chain_finalizedHead",
            List.of("chain_subscribeFinalizedHeads", "chain_subscribeFinalisedHeads"),
            List.of("chain_unsubscribeFinalizedHeads", "chain_unsubscribeFinalisedHeads"))
        .subscription(
            feeds::runtimeVersion,
            "state_runtimeVersion",
            List.of("state_subscribeRuntimeVersion", "chain_subscribeRuntimeVersion"),
            List.of("state_unsubscribeRuntimeVersion", "chain_unsubscribeRuntimeVersion"));
  }

  private static void addState(MethodTable.Builder table, StateMethods state) {
    table
        .method(state::metadata, "state_getMetadata")
        .method(state::runtimeVersion, "state_getRuntimeVersion", "chain_getRuntimeVersion")
        .method(state::call, "state_call", "state_callAt")
        .method(state::storage, "state_getStorage", "state_getStorageAt")
        .method(state::storageHash, "state_getStorageHash", "state_getStorageHashAt")
        .method(state::storageSize, "state_getStorageSize", "state_getStorageSizeAt")
        .method(state::keysPaged, "state_getKeysPaged", "state_getKeysPagedAt")
        .method(state::keys, "state_getKeys")
        .unsafeMethod(state::pairs, "state_getPairs")
        .method(state::queryStorageAt, "state_queryStorageAt")
        .unsafeMethod(state::queryStorage, "state_queryStorage")
        .method(state::readProof, "state_getReadProof");
  }

  private static void addChildState(MethodTable.Builder table, ChildStateMethods child) {
    table
        .method(child::keysPaged, "childstate_getKeysPaged", "childstate_getKeysPagedAt")
        .method(child::keys, "childstate_getKeys")
        .method(child::nothing, "childstate_getStorage")
        .method(child::entries, "childstate_getStorageEntries")
        .method(child::nothing, "childstate_getStorageHash")
        .method(child::nothing, "childstate_getStorageSize");
  }

  private static void addStorageFeed(MethodTable.Builder table, StorageFeed feed) {
    table.subscription(
        feed::open,
        "state_storage",
        List.of("state_subscribeStorage"),
        List.of("state_unsubscribeStorage"));
  }

  private static void addAuthor(MethodTable.Builder table, AuthorMethods author) {
    table
        .method(author::submit, "author_submitExtrinsic")
        .subscription(
            author::submitAndWatch,
            "author_extrinsicUpdate",
            List.of("author_submitAndWatchExtrinsic"),
            List.of("author_unwatchExtrinsic"))
        .method(author::pending, "author_pendingExtrinsics")
        .unsafeMethod(author::remove, "author_removeExtrinsic");
  }

  private static void addKeys(MethodTable.Builder table, KeyMethods keys) {
    table
        .unsafeMethod(keys::rotate, "author_rotateKeys")
        .unsafeMethod(keys::insert, "author_insertKey")
        .unsafeMethod(keys::has, "author_hasKey")
        .unsafeMethod(keys::hasSession, "author_hasSessionKeys");
  }

  private static void addPayment(MethodTable.Builder table, ChainQueries chain) {
    PaymentMethods payment = new PaymentMethods(chain);
    table
        .method(payment::info, "payment_queryInfo")
        .method(payment::feeDetails, "payment_queryFeeDetails");
  }

  private static void addOffchain(MethodTable.Builder table, OffchainMethods offchain) {
    table
        .unsafeMethod(offchain::get, "offchain_localStorageGet")
        .unsafeMethod(offchain::set, "offchain_localStorageSet")
        .unsafeMethod(offchain::clear, "offchain_localStorageClear");
  }

  private static void addSealing(MethodTable.Builder table, SealingMethods sealing) {
    table
        .unsafeMethod(sealing::createBlock, "engine_createBlock")
        .unsafeMethod(sealing::finalizeBlock, "engine_finalizeBlock");
  }
}
