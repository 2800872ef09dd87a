package io.decentralml.objectstores;

import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreCredentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How OpenDAL reaches a location: its options by OpenDAL's names, from the address and from the
 * environment variables that the services' own tools read. Nothing else is looked at: no file of
 * the home folder and no metadata service of the machine, unless the address says {@code
 * credentials=machine}.
 *
 * <p>Source: opendal.apache.org, docs of services s3, gcs and azblob.
 */
final class Settings {
  private final ObjectLocation location;
  private final StoreCredentials environment;
  private final Map<String, String> options = new LinkedHashMap<>();
  private final Set<String> secrets = new TreeSet<>();

  private Settings(ObjectLocation location, StoreCredentials environment) {
    this.location = location;
    this.environment = environment;
  }

  /**
   * The settings for {@code location}.
   *
   * @throws StoreAccessDeniedException when the environment has no credentials for it
   * @throws IllegalArgumentException when an option's value makes no sense
   */
  static Settings of(ObjectLocation location, StoreCredentials environment)
      throws StoreAccessDeniedException {
    Settings settings = new Settings(location, environment);
    settings.options.put("root", "/" + location.prefix());
    switch (location.service()) {
      case S3 -> settings.s3();
      case GCS -> settings.gcs();
      case AZURE_BLOB -> settings.azure();
    }
    return settings;
  }

  private void s3() throws StoreAccessDeniedException {
    options.put("bucket", location.bucket());
    options.put(
        "region",
        location
            .option("region")
            .or(() -> variable("AWS_REGION"))
            .or(() -> variable("AWS_DEFAULT_REGION"))
            .orElse("us-east-1"));
    location
        .option("endpoint")
        .or(() -> variable("AWS_ENDPOINT_URL_S3"))
        .or(() -> variable("AWS_ENDPOINT_URL"))
        .ifPresent(endpoint -> options.put("endpoint", endpoint));
    switch (location.option("style").orElse("path")) {
      case "path" -> {}
      case "virtual" -> options.put("enable_virtual_host_style", "true");
      default -> throw new IllegalArgumentException("style is either 'path' or 'virtual'");
    }
    Optional<String> key = variable("AWS_ACCESS_KEY_ID");
    Optional<String> secret = variable("AWS_SECRET_ACCESS_KEY");
    String cure =
        "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_SESSION_TOKEN if the"
            + " key is a short-lived one";
    switch (source()) {
      case MACHINE -> {}
      case NOBODY -> {
        probeNothing("disable_ec2_metadata");
        options.put("allow_anonymous", "true");
      }
      case ENVIRONMENT -> {
        probeNothing("disable_ec2_metadata");
        options.put("access_key_id", key.orElseThrow(() -> missing(cure)));
        secret("secret_access_key", secret.orElseThrow(() -> missing(cure)));
        variable("AWS_SESSION_TOKEN").ifPresent(token -> secret("session_token", token));
      }
    }
  }

  private void gcs() throws StoreAccessDeniedException {
    options.put("bucket", location.bucket());
    Optional<String> endpoint = location.option("endpoint");
    endpoint.ifPresent(value -> options.put("endpoint", value));
    switch (source()) {
      case MACHINE -> {}
      case NOBODY -> {
        probeNothing("disable_vm_metadata");
        options.put("allow_anonymous", "true");
      }
      case ENVIRONMENT -> {
        probeNothing("disable_vm_metadata");
        refuseOpenWay(endpoint);
        Optional<String> token = variable("GOOGLE_OAUTH_ACCESS_TOKEN");
        Optional<String> file = variable("GOOGLE_APPLICATION_CREDENTIALS");
        if (token.isPresent()) {
          secret("token", token.get());
        } else {
          String cure =
              "set GOOGLE_APPLICATION_CREDENTIALS to the file of a service account's key, or"
                  + " GOOGLE_OAUTH_ACCESS_TOKEN to a short-lived token";
          options.put("credential_path", readable(file.orElseThrow(() -> missing(cure)), cure));
        }
      }
    }
  }

  private void azure() throws StoreAccessDeniedException {
    options.put("container", location.bucket());
    Optional<String> account =
        location.option("account").or(() -> variable("AZURE_STORAGE_ACCOUNT"));
    String cure = "set AZURE_STORAGE_ACCOUNT, and AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN";
    String name = account.orElseThrow(() -> missing(cure));
    options.put("account_name", name);
    String endpoint =
        location.option("endpoint").orElse("https://" + name + ".blob.core.windows.net");
    options.put("endpoint", endpoint);
    switch (source()) {
      case MACHINE -> {}
      case NOBODY ->
          throw new IllegalArgumentException(
              "azblob takes no credentials=none: Azure's containers are not public to write");
      case ENVIRONMENT -> {
        Optional<String> token = variable("AZURE_STORAGE_SAS_TOKEN");
        if (token.isPresent()) {
          refuseOpenWay(Optional.of(endpoint));
          secret("sas_token", token.get().startsWith("?") ? token.get().substring(1) : token.get());
        } else {
          Optional<String> key = variable("AZURE_STORAGE_KEY");
          secret("account_key", key.orElseThrow(() -> missing(cure)));
        }
      }
    }
  }

  /** Where credentials come from. */
  private enum Source {
    ENVIRONMENT,
    MACHINE,
    NOBODY
  }

  private Source source() {
    return switch (location.option("credentials").orElse("environment")) {
      case "environment" -> Source.ENVIRONMENT;
      case "machine" -> Source.MACHINE;
      case "none" -> Source.NOBODY;
      default ->
          throw new IllegalArgumentException(
              "credentials is 'environment', 'machine' (what the machine itself is given, by its"
                  + " files and metadata service) or 'none' (a public bucket)");
    };
  }

  private void probeNothing(String metadata) {
    options.put("disable_config_load", "true");
    options.put(metadata, "true");
  }

  private String readable(String file, String cure) throws StoreAccessDeniedException {
    if (!Files.isReadable(Path.of(file))) {
      throw new StoreAccessDeniedException(
          location.toString(), "the file " + file + " cannot be read", cure);
    }
    return file;
  }

  /** A token can be used by whoever reads it; a signature cannot. */
  private void refuseOpenWay(Optional<String> endpoint) {
    if (endpoint.filter(ObjectLocation::isOpenToOthers).isPresent()) {
      throw new IllegalArgumentException(
          "a token is not sent over http:, where others can read it: use an https: endpoint");
    }
  }

  private Optional<String> variable(String name) {
    return environment.find(name);
  }

  private void secret(String option, String value) {
    options.put(option, value);
    secrets.add(value);
  }

  private StoreAccessDeniedException missing(String cure) {
    return new StoreAccessDeniedException(location.toString(), "there are none", cure);
  }

  /** Options by OpenDAL's names, secrets among them. */
  Map<String, String> options() {
    return Map.copyOf(options);
  }

  /** {@code text} without secrets. */
  String withoutSecrets(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, "***");
    }
    return clean;
  }

  /** The location alone. */
  @Override
  public String toString() {
    return location.toString();
  }
}
