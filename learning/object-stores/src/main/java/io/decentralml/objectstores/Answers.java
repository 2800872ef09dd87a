package io.decentralml.objectstores;

import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreFullException;
import io.decentralml.assets.StoreUnreachableException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.opendal.OpenDALException;

/**
 * What a service's refusals mean.
 *
 * <p>OpenDAL's kinds are coarse, so its text is read for the HTTP status and the service's own
 * code. The text itself is never passed on, nor the exception: it holds addresses, and in those may
 * be tokens.
 *
 * <p>Source: Amazon S3 API, "Error responses"; Azure Storage, "Status and error codes"; Google
 * Cloud Storage JSON API, "HTTP status and error codes".
 */
final class Answers {
  private static final Pattern STATUS = Pattern.compile("status: (\\d{3})");
  private static final Pattern SERVICE_CODE =
      Pattern.compile("(?:code: \"|reason: \")([A-Za-z0-9_.-]{1,80})\"");
  private static final Pattern NO_CONNECTION =
      Pattern.compile("error sending request for url \\([^)]*\\):? ?([^\\n?]{0,200})");
  private static final Pattern NO_BUCKET =
      Pattern.compile("NoSuchBucket|ContainerNotFound|ContainerBeingDeleted|bucket does not exist");
  private static final Pattern FULL =
      Pattern.compile(
          "status: 507|QuotaExceeded|StorageFull|InsufficientStorage|InsufficientCapacity"
              + "|AccountProblem|no space left");
  private static final Set<String> WRONG_KEY =
      Set.of(
          "InvalidAccessKeyId",
          "InvalidToken",
          "ExpiredToken",
          "TokenRefreshRequired",
          "RequestTimeTooSkewed",
          "AuthorizationHeaderMalformed",
          "InvalidAuthenticationInfo",
          "XAdminUserNotFound",
          "authError");

  private final String place;
  private final ObjectService service;
  private final Settings settings;

  Answers(ObjectLocation location, Settings settings) {
    this.place = location.toString();
    this.service = location.service();
    this.settings = settings;
  }

  /** Whether {@code failure} says that there is no such object, or perhaps no such bucket. */
  static boolean isNotFound(OpenDALException failure) {
    return failure.getCode() == OpenDALException.Code.NotFound
        && !isWrongKey(failure)
        && !NO_BUCKET.matcher(text(failure)).find();
  }

  /** Whether {@code failure} is a refusal that does not say why, as every answer to HEAD is. */
  static boolean isMute(OpenDALException failure) {
    return status(text(failure)) == 400 && serviceCode(text(failure)).isEmpty();
  }

  /** {@code failure} in this project's words. */
  StoreException toStoreException(OpenDALException failure) {
    String text = text(failure);
    if (NO_BUCKET.matcher(text).find()) {
      return noBucket();
    }
    if (FULL.matcher(text).find()) {
      return new StoreFullException(place, answer(failure));
    }
    if (failure.getCode() == OpenDALException.Code.PermissionDenied || isWrongKey(failure)) {
      return new StoreAccessDeniedException(
          place,
          answer(failure),
          "check the key and what it may do in this "
              + service.container()
              + "; a short-lived token may have ended, and a wrong clock makes any key wrong");
    }
    if (failure.getCode() == OpenDALException.Code.ConfigInvalid) {
      return new StoreAccessDeniedException(
          place,
          "malformed",
          "compare the key with the service's own, and the address with its "
              + service.container());
    }
    if (isPassing(failure)) {
      return new StoreUnreachableException(place, answer(failure));
    }
    return new StoreException(
        place
            + " does not do what it was asked ("
            + answer(failure)
            + "): check its address, and that it speaks the protocol of "
            + service.scheme()
            + "://");
  }

  /** That what holds the objects is missing. */
  StoreException noBucket() {
    return new StoreException(
        "there is no such "
            + service.container()
            + ": "
            + place
            + "; create it with the tools of"
            + " the service, or correct its name");
  }

  private static boolean isWrongKey(OpenDALException failure) {
    return WRONG_KEY.contains(serviceCode(text(failure))) || status(text(failure)) == 401;
  }

  private static boolean isPassing(OpenDALException failure) {
    String text = text(failure);
    int status = status(text);
    return failure.getCode() == OpenDALException.Code.RateLimited
        || status >= 500 && status != 501
        || status == 408
        || status == 429
        || text.contains("(temporary)")
        || text.contains("send http request")
        || text.contains("reader got too little data");
  }

  /** The service's own words, as far as they are short and safe. */
  private String answer(OpenDALException failure) {
    String text = text(failure);
    Matcher connection = NO_CONNECTION.matcher(text);
    if (connection.find()) {
      return settings.withoutSecrets("no connection: " + connection.group(1));
    }
    int status = status(text);
    String code = serviceCode(text);
    String http = status == 0 ? failure.getCode().toString() : "HTTP " + status;
    return settings.withoutSecrets(code.isEmpty() ? http : http + ", " + code);
  }

  private static String text(OpenDALException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "");
  }

  private static String serviceCode(String text) {
    Matcher code = SERVICE_CODE.matcher(text);
    return code.find() ? code.group(1) : "";
  }

  private static int status(String text) {
    Matcher status = STATUS.matcher(text);
    return status.find() ? Integer.parseInt(status.group(1)) : 0;
  }
}
