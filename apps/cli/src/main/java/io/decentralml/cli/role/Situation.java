package io.decentralml.cli.role;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Json;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Fields;
import io.decentralml.crypto.KeyPair;
import io.decentralml.participant.TaskMarket;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import java.util.List;
import java.util.Map;

/**
 * Where a person stands.
 *
 * @param role as what
 * @param address who
 * @param free money to spend
 * @param held money on hold
 * @param block how far the chain is
 * @param errands what waits
 * @param offers what could be taken
 */
record Situation(
    Role role,
    String address,
    Balance free,
    Balance held,
    BlockNumber block,
    List<String> errands,
    List<String> offers) {
  static Situation of(ChainClient chain, KeyPair key, Role role) {
    AccountId self = AccountId.of(key.accountId());
    Fields money = chain.account(self).fields("data");
    BlockNumber now = chain.bestNumber();
    Errands errands = new Errands(new TaskMarket(chain, key), self, now);
    return new Situation(
        role,
        AccountArgument.address(self),
        money.balance("free"),
        money.balance("reserved"),
        now,
        role.taskType().map(errands::ofWorker).orElseGet(errands::ofCreator),
        role.taskType().map(errands::offers).orElse(List.of()));
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = Json.object();
    facts.put("role", role.title());
    facts.put("address", address);
    facts.put("free", free.toString());
    facts.put("reserved", held.toString());
    facts.put("block", block.toLong());
    facts.put("errands", errands);
    facts.put("offers", offers);
    return facts;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(role.title()).append(' ').append(address).append('\n');
    text.append(
        "You have %s to spend, and %s on hold. The chain is at block %s.\n"
            .formatted(Amount.text(free), Amount.text(held), block));
    append(text, "What waits for you:", errands, "Nothing waits for you.");
    if (role.taskType().isPresent()) {
      append(text, "What you could take:", offers, "Nobody offers a place to you at the moment.");
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, String heading, List<String> lines, String otherwise) {
    text.append('\n').append(lines.isEmpty() ? otherwise : heading).append('\n');
    lines.forEach(each -> text.append("  ").append(each).append('\n'));
  }
}
