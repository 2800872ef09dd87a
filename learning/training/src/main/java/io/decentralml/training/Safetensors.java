package io.decentralml.training;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The safetensors file format for {@link Weights}.
 *
 * <table>
 *   <caption>Layout</caption>
 *   <tr><td>8 bytes</td><td>header length, little endian</td></tr>
 *   <tr><td>header</td><td>JSON: name to {@code dtype}, {@code shape}, {@code data_offsets}</td></tr>
 *   <tr><td>data</td><td>32-bit floats, little endian, row major</td></tr>
 * </table>
 *
 * <p>Written canonically, so equal weights are equal bytes: names ascending, no blanks inside the
 * header, keys in the order above, blanks after it up to a multiple of 8, no metadata. This is what
 * the Python library writes for 32-bit floats. Read leniently in order and blanks, strictly in all
 * else: only {@code F32}, data covered once and wholly, header of at most 1 MiB.
 *
 * <p>Source: huggingface/safetensors README, “Format”.
 */
public final class Safetensors {
  private static final int MAX_HEADER_BYTES = 1 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private record Entry(TensorSpec spec, long begin, long end) {}

  private Safetensors() {}

  /** The canonical file of {@code weights}. */
  public static byte[] encode(Weights weights) {
    byte[] header = header(weights.layout()).getBytes(US_ASCII);
    ByteBuffer file =
        ByteBuffer.allocate(Math.addExact(8 + header.length, Math.multiplyExact(4, weights.size())))
            .order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    file.asFloatBuffer().put(weights.shared());
    return file.array();
  }

  private static String header(List<TensorSpec> layout) {
    StringBuilder json = new StringBuilder("{");
    long begin = 0;
    for (TensorSpec spec : layout) {
      long end = begin + 4L * spec.elementCount();
      json.append(begin == 0 && json.length() == 1 ? "" : ",").append('"').append(spec.name());
      json.append("\":{\"dtype\":\"F32\",\"shape\":");
      json.append(spec.dimensions().toString().replace(" ", ""));
      json.append(",\"data_offsets\":[").append(begin).append(',').append(end).append("]}");
      begin = end;
    }
    json.append('}');
    return json.append(" ".repeat(-json.length() & 7)).toString();
  }

  /**
   * Reads a file.
   *
   * @throws SafetensorsException when {@code file} is not one, and says what is wrong
   */
  public static Weights decode(byte[] file) throws SafetensorsException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < 8) {
      throw new SafetensorsException("has " + file.length + " bytes, fewer than the 8 of a length");
    }
    long headerLength = bytes.getLong();
    if (headerLength < 2 || headerLength > Math.min(MAX_HEADER_BYTES, file.length - 8)) {
      throw new SafetensorsException(
          "header length "
              + Long.toUnsignedString(headerLength)
              + " is not within 2 and the smaller of 1 MiB and the file's rest");
    }
    int dataStart = 8 + (int) headerLength;
    List<Entry> entries = entries(parse(file, (int) headerLength));
    checkCoverage(entries, file.length - dataStart);
    return read(entries, bytes, dataStart);
  }

  private static JsonNode parse(byte[] file, int length) throws SafetensorsException {
    try {
      JsonNode header = JSON.readTree(file, 8, length);
      if (!header.isObject()) {
        throw new SafetensorsException("the header is not a JSON object");
      }
      return header;
    } catch (JacksonException e) {
      throw new SafetensorsException("the header is not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<Entry> entries(JsonNode header) throws SafetensorsException {
    List<Entry> entries = new ArrayList<>();
    for (var property : header.properties()) {
      if (!property.getKey().equals("__metadata__")) {
        entries.add(entry(property.getKey(), property.getValue()));
      }
    }
    return entries;
  }

  private static Entry entry(String name, JsonNode json) throws SafetensorsException {
    if (!json.path("dtype").asString("").equals("F32")) {
      throw new SafetensorsException(
          "tensor \"" + name + "\" has dtype " + json.path("dtype") + ", only \"F32\" is known");
    }
    List<Long> shape = numbers(name, "shape", json);
    List<Long> offsets = numbers(name, "data_offsets", json);
    if (offsets.size() != 2) {
      throw new SafetensorsException("tensor \"" + name + "\" needs two data_offsets");
    }
    TensorSpec spec;
    try {
      spec = new TensorSpec(name, shape.stream().map(Math::toIntExact).toList());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new SafetensorsException("tensor \"" + name + "\": " + e.getMessage());
    }
    long begin = offsets.get(0);
    long end = offsets.get(1);
    if (begin > end || end - begin != 4L * spec.elementCount()) {
      throw new SafetensorsException(
          "tensor " + spec + " does not fill its data_offsets " + begin + " to " + end);
    }
    return new Entry(spec, begin, end);
  }

  private static List<Long> numbers(String name, String key, JsonNode json)
      throws SafetensorsException {
    JsonNode array = json.path(key);
    List<Long> numbers = new ArrayList<>();
    for (JsonNode number : array.values()) {
      if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
        throw new SafetensorsException(
            "tensor \"" + name + "\" has " + number + " in its " + key + ", not a natural number");
      }
      numbers.add(number.asLong());
    }
    if (!array.isArray()) {
      throw new SafetensorsException("tensor \"" + name + "\" has no list " + key);
    }
    return numbers;
  }

  private static void checkCoverage(List<Entry> entries, int dataBytes)
      throws SafetensorsException {
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long reached = 0;
    for (Entry entry : entries) {
      if (entry.begin != reached) {
        throw new SafetensorsException(
            "tensor "
                + entry.spec
                + " begins at "
                + entry.begin
                + (entry.begin < reached ? ", overlapping the one before" : ", leaving a gap")
                + " that ends at "
                + reached);
      }
      reached = entry.end;
    }
    if (reached != dataBytes) {
      throw new SafetensorsException(
          "the header describes " + reached + " bytes of data, the file has " + dataBytes);
    }
  }

  private static Weights read(List<Entry> entries, ByteBuffer bytes, int dataStart) {
    entries.sort(Comparator.comparing(entry -> entry.spec.name()));
    List<TensorSpec> layout = new ArrayList<>();
    float[] values = new float[(bytes.capacity() - dataStart) / 4];
    int at = 0;
    for (Entry entry : entries) {
      int count = entry.spec.elementCount();
      bytes.position(dataStart + (int) entry.begin);
      bytes.asFloatBuffer().get(values, at, count);
      layout.add(entry.spec);
      at += count;
    }
    return Weights.adopt(layout, values);
  }
}
