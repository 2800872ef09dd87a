package io.decentralml.objectstores;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.RemoteAssetStore;
import io.decentralml.assets.Retry;
import io.decentralml.assets.StoreAddress;
import io.decentralml.assets.StoreCredentials;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreOpener;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.opendal.OpenDALException;

/**
 * Opens stores in S3, Google Cloud Storage and Azure Blob Storage by their address:
 *
 * <table>
 *   <caption>Addresses, their options and credentials</caption>
 *   <tr><th>Address</th><th>Options</th><th>Environment</th></tr>
 *   <tr><td>{@code s3://bucket/prefix}</td>
 *       <td>{@code endpoint}, {@code region}, {@code style=path|virtual}</td>
 *       <td>AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION or
 *       AWS_DEFAULT_REGION, AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL</td></tr>
 *   <tr><td>{@code gcs://bucket/prefix}</td><td>{@code endpoint}</td>
 *       <td>GOOGLE_OAUTH_ACCESS_TOKEN or GOOGLE_APPLICATION_CREDENTIALS</td></tr>
 *   <tr><td>{@code azblob://container/prefix}</td><td>{@code endpoint}, {@code account}</td>
 *       <td>AZURE_STORAGE_ACCOUNT, AZURE_STORAGE_SAS_TOKEN or AZURE_STORAGE_KEY</td></tr>
 * </table>
 *
 * <p>All take {@code credentials=environment} (the default), {@code machine} (what the machine
 * itself is given, by files and metadata service) and, but for Azure, {@code none}.
 */
public final class ObjectStores implements StoreOpener {
  private final ObjectService service;
  private final Retry retry;

  private ObjectStores(ObjectService service, Retry retry) {
    this.service = service;
    this.retry = retry;
  }

  /** Opens {@code s3:} addresses; {@code retry} is how the stores try again. */
  public static StoreOpener s3(Retry retry) {
    return new ObjectStores(ObjectService.S3, retry);
  }

  /** Opens {@code gcs:} addresses; {@code retry} is how the stores try again. */
  public static StoreOpener gcs(Retry retry) {
    return new ObjectStores(ObjectService.GCS, retry);
  }

  /** Opens {@code azblob:} addresses; {@code retry} is how the stores try again. */
  public static StoreOpener azureBlob(Retry retry) {
    return new ObjectStores(ObjectService.AZURE_BLOB, retry);
  }

  @Override
  public List<String> schemes() {
    return List.of(service.scheme());
  }

  @Override
  public String form() {
    return service.form();
  }

  @Override
  public AssetStore open(StoreAddress address, StoreCredentials credentials) throws StoreException {
    ObjectLocation location = ObjectLocation.of(address);
    Settings settings = Settings.of(location, credentials);
    try {
      Patience patience = new Patience(location.toString());
      return new RemoteAssetStore(new ObjectPlace(location, settings, patience), retry);
    } catch (OpenDALException e) {
      throw new Answers(location, settings).toStoreException(e);
    } catch (LinkageError | UncheckedIOException e) {
      throw new StoreException(
          "this machine ("
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch")
              + ") cannot load the library for object stores: use a folder or ipfs:// instead",
          e);
    }
  }
}
