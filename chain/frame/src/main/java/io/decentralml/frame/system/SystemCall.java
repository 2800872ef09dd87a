package io.decentralml.frame.system;

import io.decentralml.frame.Call;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;
import java.util.List;

/** The calls of the System pallet. */
@ScaleType(value = "frame_system::pallet::Call", parameters = "T")
public sealed interface SystemCall extends Call {
  /**
   * Make some on-chain remark.
   *
   * <p>Can be executed by every origin.
   */
  @ScaleCase(index = 0, name = "remark")
  record Remark(Bytes remark) implements SystemCall {}

  /** Set the number of pages in the WebAssembly environment's heap. */
  @ScaleCase(index = 1, name = "set_heap_pages")
  record SetHeapPages(long pages) implements SystemCall {}

  /** Set the new runtime code. */
  @ScaleCase(index = 2, name = "set_code")
  record SetCode(Bytes code) implements SystemCall {}

  /**
   * Set the new runtime code without doing any checks of the given code.
   *
   * <p>Note that runtime upgrades will not run if this is called with a not-increasing spec
   * version.
   */
  @ScaleCase(index = 3, name = "set_code_without_checks")
  record SetCodeWithoutChecks(Bytes code) implements SystemCall {}

  /** Set some items of storage. */
  @ScaleCase(index = 4, name = "set_storage")
  record SetStorage(@ScaleField(typeName = "Vec<KeyValue>") List<KeyValue> items)
      implements SystemCall {}

  /** Kill some items from storage. */
  @ScaleCase(index = 5, name = "kill_storage")
  record KillStorage(@ScaleField(typeName = "Vec<Key>") List<Bytes> keys) implements SystemCall {}

  /**
   * Kill all storage items with a key that starts with the given prefix.
   *
   * <p>We rely on the Root origin to provide us the number of subkeys under the prefix we are
   * removing to accurately calculate the weight of this function.
   */
  @ScaleCase(index = 6, name = "kill_prefix")
  record KillPrefix(@ScaleField(typeName = "Key") Bytes prefix, int subkeys)
      implements SystemCall {}

  /** Make some on-chain remark and emit event. */
  @ScaleCase(index = 7, name = "remark_with_event")
  record RemarkWithEvent(Bytes remark) implements SystemCall {}

  /**
   * Authorize an upgrade to a given {@code code_hash} for the runtime. The runtime can be supplied
   * later.
   *
   * <p>This call requires Root origin.
   */
  @ScaleCase(index = 9, name = "authorize_upgrade")
  record AuthorizeUpgrade(@ScaleField(typeName = "T::Hash") Hash256 codeHash)
      implements SystemCall {}

  /**
   * Authorize an upgrade to a given {@code code_hash} for the runtime, without checks of the new
   * runtime's name and version. The runtime can be supplied later.
   *
   * <p>This call requires Root origin.
   */
  @ScaleCase(index = 10, name = "authorize_upgrade_without_checks")
  record AuthorizeUpgradeWithoutChecks(@ScaleField(typeName = "T::Hash") Hash256 codeHash)
      implements SystemCall {}

  /**
   * Provide the preimage (runtime binary) {@code code} for an upgrade that has been authorized.
   *
   * <p>All origins are allowed.
   */
  @ScaleCase(index = 11, name = "apply_authorized_upgrade")
  record ApplyAuthorizedUpgrade(Bytes code) implements SystemCall {}
}
