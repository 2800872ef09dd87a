package io.decentralml.cli.account;

import io.decentralml.cli.console.AccountArgument;
import io.decentralml.cli.console.Amount;
import io.decentralml.cli.console.Answer;
import io.decentralml.cli.console.CommandException;
import io.decentralml.cli.console.Json;
import io.decentralml.cli.console.Table;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.client.Inclusion;
import io.decentralml.client.Submission;
import io.decentralml.crypto.KeyPair;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transfers of one sender, planned first, then carried out in order. */
final class Funding {
  private final ChainClient client;
  private final KeyPair sender;
  private final List<Share> shares = new ArrayList<>();

  Funding(ChainClient client, KeyPair sender) {
    this.client = client;
    this.sender = sender;
  }

  /** Who had how much and gets how much. */
  private record Share(AccountId account, Balance had, Balance sent) {}

  void plan(AccountId account, Balance had, Balance sent) {
    shares.add(new Share(account, had, sent));
  }

  /** Sends what was planned and waits until all of it is in blocks; nothing to nobody. */
  Answer carryOut() {
    requireMoney();
    List<Optional<Submission>> submissions = new ArrayList<>();
    for (Share each : shares) {
      submissions.add(each.sent.isZero() ? Optional.empty() : Optional.of(send(each)));
    }
    List<Map<String, Object>> data = new ArrayList<>();
    Table table = new Table("ACCOUNT", "HAD", "SENT", "BLOCK");
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      Optional<Inclusion> inclusion = submissions.get(i).map(Submission::inBlock);
      data.add(entry(share, inclusion));
      table.row(
          AccountArgument.address(share.account),
          Amount.text(share.had),
          share.sent.isZero() ? "-" : Amount.text(share.sent),
          inclusion.map(each -> each.number().toString()).orElse("-"));
    }
    return new Answer(data, data.isEmpty() ? "There is nobody to fund." : table.toString());
  }

  /** Better nobody is funded than some. */
  private void requireMoney() {
    Balance total = Balance.ZERO;
    for (Share each : shares) {
      total = total.saturatingPlus(each.sent);
    }
    AccountId self = AccountId.of(sender.accountId());
    Balance free = client.account(self).fields("data").balance("free");
    total = total.saturatingPlus(fees());
    if (total.compareTo(free) > 0) {
      throw new CommandException(
          CommandException.Kind.FAILED,
          "all of it together with the fees is "
              + Amount.text(total)
              + ", and "
              + AccountArgument.address(self)
              + " has "
              + Amount.text(free),
          "nothing was sent; send less, or from another account");
    }
  }

  private Balance fees() {
    List<Share> sent = shares.stream().filter(each -> !each.sent.isZero()).toList();
    return sent.isEmpty()
        ? Balance.ZERO
        : client.fee(call(sent.getFirst()), sender).saturatingTimes(sent.size());
  }

  private Submission send(Share share) {
    return client.send(call(share), sender);
  }

  private Call call(Share share) {
    return client.call(
        "Balances",
        "transfer_keep_alive",
        Map.of("dest", Value.variant("Id", Value.of(share.account)), "value", share.sent));
  }

  private static Map<String, Object> entry(Share share, Optional<Inclusion> inclusion) {
    Map<String, Object> entry = Json.object();
    entry.put("address", AccountArgument.address(share.account));
    entry.put("had", share.had.toString());
    entry.put("sent", share.sent.toString());
    inclusion.ifPresent(each -> entry.put("block", each.number().toLong()));
    return entry;
  }
}
