package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.rpc.MethodTable.Safety;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RpcConfigTest {
  @ParameterizedTest
  @CsvSource({
    "LOOPBACK,AUTO,UNSAFE",
    "EXTERNAL,AUTO,SAFE",
    "LOOPBACK,SAFE,SAFE",
    "EXTERNAL,SAFE,SAFE",
    "LOOPBACK,UNSAFE,UNSAFE",
    "EXTERNAL,UNSAFE,UNSAFE"
  })
  void allowed_followsPolicyAndExposure(Exposure exposure, MethodPolicy policy, String allowed) {
    RpcConfig config = RpcConfig.local().withExposure(exposure).withMethods(policy);

    assertThat(config.allowed()).isEqualTo(Safety.valueOf(allowed));
  }

  @Test
  void port_outOfRange_isRefused() {
    assertThatThrownBy(() -> RpcConfig.local().withPort(65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:*,http://localhost:80,true",
    "http://localhost:*,http://localhost,true",
    "http://localhost:*,HTTP://LOCALHOST:1,true",
    "http://localhost:*,http://localhost.evil.example,false",
    "http://localhost:*,http://localhost:80.evil.example,false",
    "http://localhost:*,https://localhost:80,false",
    "https://a.example,https://a.example,true",
    "https://a.example,https://a.example:8443,false",
    "https://a.example,null,false"
  })
  void origins_listed_allowThose(String listed, String origin, boolean allowed) {
    AllowedOrigins origins = AllowedOrigins.parse("https://first.example, " + listed);

    assertThat(origins.allows(Optional.of(origin))).isEqualTo(allowed);
  }

  @Test
  void origins_specialWords_areAllAndNone() {
    assertThat(AllowedOrigins.parse("all").allows(Optional.of("https://x.example"))).isTrue();
    assertThat(AllowedOrigins.parse("null")).isEqualTo(new AllowedOrigins.Listed(List.of()));
    assertThat(AllowedOrigins.parse("null").allows(Optional.empty())).isTrue();
    assertThatThrownBy(() -> AllowedOrigins.parse(" ,"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
