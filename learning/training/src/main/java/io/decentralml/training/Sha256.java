package io.decentralml.training;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of the platform. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform must provide SHA-256", e);
    }
  }
}
