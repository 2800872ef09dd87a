package io.decentralml.cli.demo;

import io.decentralml.primitives.Balance;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Prints what came of the demonstration. */
final class DemoTable {
  private static final int BAR = 40;
  private static final int DECIMALS = 18;

  private DemoTable() {}

  static void print(PrintWriter out, DemoReport report) {
    rounds(out, report);
    organisations(out, report);
    summary(out, report);
    out.flush();
  }

  private static void rounds(PrintWriter out, DemoReport report) {
    out.println();
    out.println("round  task  accepted  rejected  accuracy");
    for (DemoReport.Round each : report.rounds()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%5d  %4d  %8d  %8d  %7.2f%%  %s",
              each.round(),
              each.task(),
              each.accepted(),
              each.rejected(),
              100 * each.accuracy(),
              "#".repeat((int) Math.round(BAR * each.accuracy()))));
    }
  }

  private static void organisations(PrintWriter out, DemoReport report) {
    out.println();
    out.println("organisation    images  alone    accepted  rejected  paid");
    for (DemoReport.OrganisationResult each : report.organisations()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-14s  %6d  %6.2f%%  %8d  %8d  %s DML",
              each.name(),
              each.examples(),
              100 * each.localAccuracy(),
              each.accepted(),
              each.rejected(),
              tokens(each.paid())));
    }
  }

  private static void summary(PrintWriter out, DemoReport report) {
    out.println();
    out.println(
        String.format(
            Locale.ROOT,
            "Together %.2f%%, on pooled data %.2f%%, the best alone %.2f%%.",
            100 * report.finalAccuracy(),
            100 * report.pooledAccuracy(),
            100
                * report.organisations().stream()
                    .mapToDouble(DemoReport.OrganisationResult::localAccuracy)
                    .max()
                    .orElse(0)));
    out.println("Weights " + report.weightsHash());
    out.println(
        String.format(
            Locale.ROOT,
            "%d blocks, %d signed extrinsics, %.1f s",
            report.blocks(),
            report.extrinsics(),
            report.seconds()));
  }

  private static String tokens(Balance balance) {
    return new BigDecimal(new BigInteger(balance.value().toString()), DECIMALS)
        .stripTrailingZeros()
        .toPlainString();
  }
}
