package io.decentralml.cli.console;

import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.AssetTooLargeException;
import io.decentralml.assets.CorruptAssetException;
import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreFullException;
import io.decentralml.assets.StoreUnreachableException;
import io.decentralml.client.ChainMismatchException;
import io.decentralml.client.ConnectionException;
import io.decentralml.client.DispatchException;
import io.decentralml.client.RpcException;
import io.decentralml.client.SubmissionException;
import io.decentralml.node.chain.ForeignChainException;
import java.io.IOException;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a command failed, as scripts and people hear of it.
 *
 * @param exitCode as {@code -h} lists them
 * @param code for scripts
 * @param message the cause
 * @param hint the cure; empty if there is none to give
 */
public record Failure(int exitCode, String code, String message, String hint) {
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int UNREACHABLE = 3;
  public static final int REFUSED = 4;

  public static Failure of(Throwable cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return switch (cause) {
      case CommandException known -> of(known, message);
      case ConnectionException _ ->
          new Failure(
              UNREACHABLE,
              "node_unreachable",
              message,
              "start a node with ./decentralml node --dev, or name another with --url");
      case DispatchException refused ->
          new Failure(
              REFUSED, refused.error(), "the chain refused it: " + message, cure(refused.error()));
      case SubmissionException _ ->
          new Failure(
              REFUSED,
              "not_included",
              message,
              message.contains("pay some fees")
                  ? "the account has too little; see ./decentralml account balance"
                  : "");
      case ChainMismatchException _ ->
          new Failure(FAILED, "chain_mismatch", message, "is this the node that you mean?");
      case ForeignChainException _ -> new Failure(FAILED, "foreign_chain", message, "");
      case RpcException _ -> new Failure(FAILED, "rpc_error", message, "");
      case StoreUnreachableException _ ->
          new Failure(UNREACHABLE, "store_unreachable", message, "");
      case StoreAccessDeniedException _ -> new Failure(REFUSED, "store_access_denied", message, "");
      case StoreFullException _ -> new Failure(REFUSED, "store_full", message, "");
      case StoreException _ -> new Failure(FAILED, "store_failed", message, "");
      case AssetNotFoundException _ -> new Failure(FAILED, "asset_not_found", message, "");
      case CorruptAssetException _ -> new Failure(FAILED, "asset_corrupt", message, "");
      case AssetTooLargeException _ -> new Failure(FAILED, "asset_too_large", message, "");
      case IllegalArgumentException _ -> new Failure(FAILED, "invalid_argument", message, "");
      case IOException failure when failure.getCause() instanceof BindException ->
          new Failure(
              FAILED,
              "port_in_use",
              "another program listens on the port already",
              "stop it, or name another with --rpc-port");
      case RuntimeException _ ->
          new Failure(FAILED, "defect", cause.toString(), "this is a defect; please report it");
      default -> new Failure(FAILED, "failed", message, "");
    };
  }

  private static String cure(String error) {
    return switch (error) {
      case "Token.FundsUnavailable", "Token.NotExpendable", "Arithmetic.Underflow" ->
          "the account has too little; only the fee was paid";
      case "Token.BelowMinimum" -> "a new account needs more than that; only the fee was paid";
      default -> "only the fee was paid; nothing else was changed";
    };
  }

  private static Failure of(CommandException known, String message) {
    return switch (known.kind()) {
      case USAGE -> new Failure(USAGE, "usage", message, known.hint());
      case NOT_FOUND -> new Failure(FAILED, "not_found", message, known.hint());
      case WRONG_PASSWORD -> new Failure(FAILED, "wrong_password", message, known.hint());
      case FAILED -> new Failure(FAILED, "failed", message, known.hint());
    };
  }

  /** Whether the program is at fault. */
  public boolean isDefect() {
    return code.equals("defect");
  }

  /** The failure as JSON. */
  public Map<String, Object> envelope() {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("status", "error");
    envelope.put("error_code", code);
    envelope.put("message", message);
    envelope.put("hint", hint);
    return envelope;
  }

  /** The failure in words. */
  public String text() {
    return "error: " + message + (hint.isEmpty() ? "" : "\nhint: " + hint);
  }
}
