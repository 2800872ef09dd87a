package io.decentralml.frame;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why a trie could not be read. */
@ScaleType("sp_runtime::proving_trie::TrieError")
public enum TrieError {
  /** No such state root. */
  @ScaleCase(index = 0, name = "InvalidStateRoot")
  INVALID_STATE_ROOT,

  /** A node is missing. */
  @ScaleCase(index = 1, name = "IncompleteDatabase")
  INCOMPLETE_DATABASE,

  /** A value is where none may be. */
  @ScaleCase(index = 2, name = "ValueAtIncompleteKey")
  VALUE_AT_INCOMPLETE_KEY,

  /** A node does not decode. */
  @ScaleCase(index = 3, name = "DecoderError")
  DECODER_ERROR,

  /** A hash is not the node's. */
  @ScaleCase(index = 4, name = "InvalidHash")
  INVALID_HASH,

  /** A key is there twice. */
  @ScaleCase(index = 5, name = "DuplicateKey")
  DUPLICATE_KEY,

  /** The proof has nodes that it does not need. */
  @ScaleCase(index = 6, name = "ExtraneousNode")
  EXTRANEOUS_NODE,

  /** The proof has values that it does not need. */
  @ScaleCase(index = 7, name = "ExtraneousValue")
  EXTRANEOUS_VALUE,

  /** The proof has hashes that it does not need. */
  @ScaleCase(index = 8, name = "ExtraneousHashReference")
  EXTRANEOUS_HASH_REFERENCE,

  /** A child reference makes no sense. */
  @ScaleCase(index = 9, name = "InvalidChildReference")
  INVALID_CHILD_REFERENCE,

  /** The value is another one. */
  @ScaleCase(index = 10, name = "ValueMismatch")
  VALUE_MISMATCH,

  /** The proof is incomplete. */
  @ScaleCase(index = 11, name = "IncompleteProof")
  INCOMPLETE_PROOF,

  /** The root is another one. */
  @ScaleCase(index = 12, name = "RootMismatch")
  ROOT_MISMATCH,

  /** The proof does not decode. */
  @ScaleCase(index = 13, name = "DecodeError")
  DECODE_ERROR
}
