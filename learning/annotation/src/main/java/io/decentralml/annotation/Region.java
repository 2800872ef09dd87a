package io.decentralml.annotation;

import java.util.List;

/**
 * A marked part of an image or of one moment of a video. Pixels, x to the right and y down from the
 * top left corner.
 */
public sealed interface Region {
  /** The most corners of a polygon. */
  int MOST_POINTS = 10_000;

  /** Its class. */
  String label();

  /** The moment of a video, in milliseconds from its beginning; 0 in an image. */
  long at();

  /** The smallest box around it. */
  Box bounds();

  /** The name of its kind in files and rules. */
  default String kind() {
    return switch (this) {
      case Box _ -> "box";
      case Polygon _ -> "polygon";
    };
  }

  /**
   * An upright rectangle.
   *
   * @param x its left side
   * @param y its upper side
   */
  record Box(String label, double x, double y, double width, double height, long at)
      implements Region {
    /** Checks that it has an area and finite sides. */
    public Box {
      requireFinite(x, y, width, height);
      if (width <= 0 || height <= 0 || at < 0) {
        throw new IllegalArgumentException(
            "a box has a width and a height above 0, not " + width + " x " + height);
      }
    }

    @Override
    public Box bounds() {
      return this;
    }

    /** Area shared with {@code other} over the area of both, 0 to 1. */
    public double overlap(Box other) {
      double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
      double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
      if (across <= 0 || down <= 0) {
        return 0;
      }
      double shared = across * down;
      return shared / (width * height + other.width * other.height - shared);
    }
  }

  /** A corner of a polygon. */
  record Point(double x, double y) {}

  /** A closed line of straight pieces; the last corner joins the first. */
  record Polygon(String label, List<Point> points, long at) implements Region {
    /** Checks that it has 3 to 10,000 corners and an extent. */
    public Polygon {
      points = List.copyOf(points);
      if (points.size() < 3 || points.size() > MOST_POINTS || at < 0) {
        throw new IllegalArgumentException(
            "a polygon has 3 to " + MOST_POINTS + " corners, not " + points.size());
      }
      points.forEach(each -> requireFinite(each.x, each.y));
    }

    @Override
    public Box bounds() {
      double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
      double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
      double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
      double bottom = points.stream().mapToDouble(Point::y).max().orElseThrow();
      return new Box(label, left, top, right - left, bottom - top, at);
    }
  }

  private static void requireFinite(double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a coordinate is a finite number, not " + value);
      }
    }
  }
}
