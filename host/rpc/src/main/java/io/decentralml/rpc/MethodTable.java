package io.decentralml.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;

/** What can be called, by name. Does not change once built. */
final class MethodTable {
  /** One name. */
  sealed interface Entry {}

  /** A method that answers once. */
  record Plain(RpcMethod method, Safety safety) implements Entry {}

  /**
   * A method that opens a subscription.
   *
   * @param family the name of the method that ends it, without regard to aliases
   * @param notification the method name in notifications
   */
  record Subscribe(String family, String notification, SubscribeMethod method) implements Entry {}

  /** A method that ends a subscription of {@code family}. */
  record Unsubscribe(String family) implements Entry {}

  /** Who may call a method. */
  enum Safety {
    SAFE,
    UNSAFE
  }

  private final Map<String, Entry> entries;

  private MethodTable(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** What {@code name} stands for. */
  Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** All names, sorted. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Fills a table; each step adds one method under all its names, the usual one first. */
  static final class Builder {
    private final Map<String, Entry> entries = new TreeMap<>();

    /** A method that everybody may call. */
    Builder method(RpcMethod method, String... names) {
      return add(new Plain(method, Safety.SAFE), names);
    }

    /** A method for those who may do everything. */
    Builder unsafeMethod(RpcMethod method, String... names) {
      return add(new Plain(method, Safety.UNSAFE), names);
    }

    /** A method that opens subscriptions and the one that ends them. */
    Builder subscription(
        SubscribeMethod method, String notification, List<String> opens, List<String> ends) {
      String family = ends.getFirst();
      add(new Subscribe(family, notification, method), opens.toArray(String[]::new));
      return add(new Unsubscribe(family), ends.toArray(String[]::new));
    }

    /** The table, with {@code rpc_methods}, which lists it. */
    MethodTable build() {
      List<String> names = new ArrayList<>(entries.keySet());
      names.add("rpc_methods");
      names.sort(null);
      method(
          _ -> {
            ArrayNode list = Json.array();
            names.forEach(list::add);
            return Json.object().set("methods", list);
          },
          "rpc_methods");
      return new MethodTable(new TreeMap<>(entries));
    }

    private Builder add(Entry entry, String... names) {
      for (String name : names) {
        if (entries.put(name, entry) != null) {
          throw new IllegalArgumentException("two methods of the name " + name);
        }
      }
      return this;
    }
  }
}
