package io.decentralml.objectstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreAddress;
import io.decentralml.assets.StoreCredentials;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Map<String, String> AWS =
      Map.of("AWS_ACCESS_KEY_ID", "AKID", "AWS_SECRET_ACCESS_KEY", "secret key");

  @Test
  void s3_keyInEnvironment_probesNothingElse() throws IOException {
    assertThat(settings("s3", "assets", Map.of(), AWS).options())
        .containsEntry("bucket", "assets")
        .containsEntry("root", "/models")
        .containsEntry("region", "us-east-1")
        .containsEntry("access_key_id", "AKID")
        .containsEntry("secret_access_key", "secret key")
        .containsEntry("disable_config_load", "true")
        .containsEntry("disable_ec2_metadata", "true")
        .doesNotContainKeys("session_token", "endpoint", "enable_virtual_host_style");
  }

  @Test
  void s3_addressOverEnvironment_decides() throws IOException {
    Map<String, String> parameters =
        Map.of("region", "eu-north-1", "endpoint", "https://s3.example.org", "style", "virtual");
    Map<String, String> environment =
        Map.of(
            "AWS_ACCESS_KEY_ID", "AKID",
            "AWS_SECRET_ACCESS_KEY", "secret key",
            "AWS_SESSION_TOKEN", "token",
            "AWS_REGION", "us-west-1",
            "AWS_ENDPOINT_URL", "https://elsewhere.example.org");

    assertThat(settings("s3", "assets", parameters, environment).options())
        .containsEntry("region", "eu-north-1")
        .containsEntry("endpoint", "https://s3.example.org")
        .containsEntry("enable_virtual_host_style", "true")
        .containsEntry("session_token", "token");
  }

  @Test
  void s3_machinesOwnCredentials_onlyWhenAsked() throws IOException {
    assertThat(settings("s3", "assets", Map.of("credentials", "machine"), Map.of()).options())
        .doesNotContainKeys("disable_ec2_metadata", "disable_config_load", "allow_anonymous");
    assertThat(settings("s3", "assets", Map.of("credentials", "none"), Map.of()).options())
        .containsEntry("disable_ec2_metadata", "true")
        .containsEntry("allow_anonymous", "true");
  }

  @Test
  void gcs_tokenAndFile_tokenDecides() throws IOException {
    Map<String, String> both =
        Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29", "GOOGLE_APPLICATION_CREDENTIALS", "/key.json");

    assertThat(settings("gcs", "assets", Map.of(), both).options())
        .containsEntry("token", "ya29")
        .containsEntry("disable_vm_metadata", "true")
        .doesNotContainKey("credential_path");
  }

  @Test
  void azure_tokenAndKey_tokenDecides() throws IOException {
    Map<String, String> key =
        Map.of("AZURE_STORAGE_ACCOUNT", "lab", "AZURE_STORAGE_KEY", "c2VjcmV0");
    Map<String, String> both =
        Map.of(
            "AZURE_STORAGE_ACCOUNT", "lab",
            "AZURE_STORAGE_KEY", "c2VjcmV0",
            "AZURE_STORAGE_SAS_TOKEN", "?sv=2024&sig=s");

    assertThat(settings("azblob", "assets", Map.of(), key).options())
        .containsEntry("container", "assets")
        .containsEntry("endpoint", "https://lab.blob.core.windows.net")
        .containsEntry("account_key", "c2VjcmV0");
    assertThat(settings("azblob", "assets", Map.of("account", "other"), both).options())
        .containsEntry("account_name", "other")
        .containsEntry("sas_token", "sv=2024&sig=s")
        .doesNotContainKey("account_key");
  }

  @ParameterizedTest
  @CsvSource({
    "s3, AWS_ACCESS_KEY_ID",
    "gcs, GOOGLE_APPLICATION_CREDENTIALS",
    "azblob, AZURE_STORAGE_ACCOUNT"
  })
  void any_noCredentials_saysWhatToSet(String scheme, String variable) {
    assertThatThrownBy(() -> settings(scheme, "assets", Map.of(), Map.of()))
        .isInstanceOf(StoreAccessDeniedException.class)
        .hasMessageContaining("there are none")
        .hasMessageContaining(variable);
  }

  @Test
  void gcs_keyFileMissing_isNamed() {
    Map<String, String> file = Map.of("GOOGLE_APPLICATION_CREDENTIALS", "/no/such/key.json");

    assertThatThrownBy(() -> settings("gcs", "assets", Map.of(), file))
        .isInstanceOf(StoreAccessDeniedException.class)
        .hasMessageContaining("/no/such/key.json cannot be read");
  }

  @ParameterizedTest
  @CsvSource({
    "s3, key, value, endpoint",
    "s3, style, round, virtual",
    "s3, credentials, mine, machine",
    "s3, endpoint, ftp://host, https://",
    "s3, endpoint, https://user:password@host, https://",
    "gcs, endpoint, http://storage.example.org, not sent over http:",
    "azblob, credentials, none, not public",
  })
  void any_senselessOption_isRefused(String scheme, String option, String value, String reason) {
    Map<String, String> environment =
        Map.of(
            "AWS_ACCESS_KEY_ID", "AKID",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "GOOGLE_OAUTH_ACCESS_TOKEN", "ya29",
            "AZURE_STORAGE_ACCOUNT", "lab");

    assertThatThrownBy(() -> settings(scheme, "assets", Map.of(option, value), environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("password");
  }

  @ParameterizedTest
  @CsvSource({"''", "../up", "a b", "-a"})
  void any_senselessBucket_isRefused(String bucket) {
    assertThatThrownBy(() -> settings("s3", bucket, Map.of(), AWS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("s3://BUCKET[/PREFIX]");
  }

  @Test
  void toString_settings_holdNoSecret() throws IOException {
    Settings settings = settings("s3", "assets", Map.of(), AWS);

    assertThat(settings).hasToString("s3://assets/models");
    assertThat(settings.withoutSecrets("said secret key twice: secret key"))
        .isEqualTo("said *** twice: ***");
  }

  private static Settings settings(
      String scheme, String bucket, Map<String, String> parameters, Map<String, String> environment)
      throws IOException {
    ObjectLocation location =
        ObjectLocation.of(new StoreAddress(scheme, bucket, "models", parameters));
    return Settings.of(location, StoreCredentials.of(environment));
  }
}
