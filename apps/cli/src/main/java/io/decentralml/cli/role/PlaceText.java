package io.decentralml.cli.role;

import io.decentralml.cli.console.Amount;
import io.decentralml.participant.MarketSubmission;

/** Where a taken place stands, in words. */
final class PlaceText {
  private PlaceText() {}

  static String stand(MarketSubmission place) {
    return switch (place.status()) {
      case PENDING_VALIDATION -> "delivered, waits for its judgement";
      case VALIDATED -> "validated, waits for the creator";
      case ACCEPTED -> "accepted, " + Amount.text(place.paid()) + " received";
      case REJECTED -> "rejected";
      case DISPUTED -> "rejected, disputed";
      case ASSIGNED -> "not delivered";
      case ABANDONED -> "given up";
    };
  }
}
