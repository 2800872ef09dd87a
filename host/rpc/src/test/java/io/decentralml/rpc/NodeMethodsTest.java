package io.decentralml.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.rpc.MethodTable.Safety;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method's answer, word for word, against {@code methods.txt}. */
final class NodeMethodsTest {
  private static final Pattern CODE = Pattern.compile("\"code\":(-?[0-9]+)");
  private static final Pattern HASH = Pattern.compile("<([0-9a-f]{2})>");

  /** One line pair of the file. */
  record Golden(String method, String params, String answer) {
    @Override
    public String toString() {
      return method + " " + params;
    }
  }

  static Stream<Golden> goldens() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NodeMethodsTest.class.getResourceAsStream("methods.txt"))) {
      List<String> lines =
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> HASH.matcher(line).replaceAll(hash -> "0x" + hash.group(1).repeat(32)))
              .toList();
      List<Golden> goldens = new ArrayList<>();
      for (int i = 0; i < lines.size(); i += 2) {
        String[] request = lines.get(i).split(" ", 2);
        String params = request.length == 2 ? ",\"params\":" + request[1] : "";
        String kind = lines.get(i + 1).startsWith("=") ? "result" : "error";
        goldens.add(
            new Golden(request[0], params, "\"" + kind + "\":" + lines.get(i + 1).substring(2)));
      }
      return goldens.stream();
    }
  }

  private static JsonRpcDispatcher dispatcher(Safety allowed) {
    MethodTable methods = NodeMethods.of(new FakeNode(), allowed);
    return new JsonRpcDispatcher(methods, allowed, RpcLimits.standard());
  }

  private static String ask(JsonRpcDispatcher dispatcher, String method, String params) {
    Subscriptions subscriptions =
        new Subscriptions(RpcLimits.standard().withSubscriptions(8), () -> "name", _ -> {});
    return dispatcher
        .answer(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"" + params + "}",
            subscriptions)
        .text()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void answer_eachMethod_isWordForWord(Golden golden) {
    String answer = ask(dispatcher(Safety.UNSAFE), golden.method(), golden.params());

    assertThat(answer).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1," + golden.answer() + "}");
  }

  @Test
  void rpcMethods_listsEveryNameSortedAndNoPartialGroup() {
    List<String> names = NodeMethods.of(new FakeNode(), Safety.UNSAFE).names();
    String quoted = String.join("\",\"", names);

    String answer = ask(dispatcher(Safety.SAFE), "rpc_methods", "");

    assertThat(answer)
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"methods\":[\"" + quoted + "\"]}}");
    assertThat(names).isSorted().contains("rpc_methods", "chain_subscribeNewHead");
    assertThat(names).noneMatch(name -> name.matches("(chainHead|archive|transaction).*_v1_.*"));
  }

  @Test
  void answer_stateThatWasLetGo_isSubstratesError() {
    FakeNode node = new FakeNode();
    node.chain().discard(FakeNode.hash(1));
    JsonRpcDispatcher dispatcher =
        new JsonRpcDispatcher(NodeMethods.of(node, Safety.SAFE), Safety.SAFE, RpcLimits.standard());
    String hash = "0x" + "01".repeat(32);

    assertThat(ask(dispatcher, "state_getStorage", ",\"params\":[\"0x0a\",\"" + hash + "\"]"))
        .contains(
            "{\"code\":4003,\"message\":\"Client error: UnknownBlock: State already"
                + " discarded for "
                + hash);
    assertThat(ask(dispatcher, "state_getMetadata", ",\"params\":[\"" + hash + "\"]"))
        .contains(
            "{\"code\":4003,\"message\":\"Client error: Api called for an unknown Block:"
                + " State already discarded for "
                + hash);
  }

  @Test
  void goldens_coverEveryMethodThatAnswersOnce() throws IOException {
    MethodTable methods = NodeMethods.of(new FakeNode(), Safety.UNSAFE);
    TreeSet<Object> covered = new TreeSet<>();
    goldens()
        .map(golden -> methods.find(golden.method()))
        .flatMap(Optional::stream)
        .forEach(entry -> covered.add(System.identityHashCode(entry)));

    List<String> uncovered =
        methods.names().stream()
            .filter(name -> methods.find(name).orElseThrow() instanceof MethodTable.Plain)
            .filter(name ->
                !covered.contains(System.identityHashCode(methods.find(name).orElseThrow())))
            .toList();

    assertThat(uncovered).containsExactly("rpc_methods"); // has a test of its own
  }

  @Test
  void goldens_eachErrorCode_isExplainedInTheDocuments() throws IOException {
    String page = Files.readString(Path.of("../../docs/errors.md"));

    List<String> unexplained =
        goldens()
            .flatMap(golden -> CODE.matcher(golden.answer()).results())
            .map(code -> "| " + code.group(1) + " |")
            .filter(row -> !page.contains(row))
            .toList();

    assertThat(unexplained).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unsafeMethods")
  void answer_unsafeMethodToOutsider_isRefused(String method) {
    String answer = ask(dispatcher(Safety.SAFE), method, "");

    assertThat(answer)
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32601,\"message\":"
                + "\"RPC call is unsafe to be called externally\"}}");
  }

  static List<String> unsafeMethods() {
    return List.of(
        "author_insertKey",
        "author_rotateKeys",
        "author_hasKey",
        "author_hasSessionKeys",
        "author_removeExtrinsic",
        "state_getPairs",
        "state_queryStorage",
        "state_subscribeStorage", // of everything
        "system_peers",
        "system_dryRun",
        "offchain_localStorageGet",
        "offchain_localStorageSet",
        "offchain_localStorageClear",
        "engine_createBlock",
        "engine_finalizeBlock");
  }
}
