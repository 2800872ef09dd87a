package io.decentralml.federated;

import io.decentralml.training.Dataset;
import io.decentralml.training.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The dealing of one dataset's examples into hands, one a client. */
final class Deal {
  private final Dataset dataset;
  private final SeededRandom random;
  private final List<List<Integer>> hands = new ArrayList<>();

  Deal(Dataset dataset, int clients, SeededRandom random) {
    this.dataset = dataset;
    this.random = random;
    for (int client = 0; client < clients; client++) {
      hands.add(new ArrayList<>());
    }
  }

  void evenly() {
    int[] order = IntStream.range(0, dataset.size()).toArray();
    random.shuffle(order);
    for (int i = 0; i < order.length; i++) {
      hands.get(i % hands.size()).add(order[i]);
    }
  }

  void byClass(double alpha) {
    for (int label = 0; label < dataset.classCount(); label++) {
      int wanted = label;
      int[] order =
          IntStream.range(0, dataset.size()).filter(i -> dataset.label(i) == wanted).toArray();
      random.shuffle(order);
      double[] shares = DirichletSampler.sample(hands.size(), alpha, random);
      int from = 0;
      double reached = 0;
      for (int client = 0; client < shares.length; client++) {
        reached += shares[client];
        boolean last = client == shares.length - 1;
        int to = last ? order.length : (int) StrictMath.rint(reached * order.length);
        for (; from < to; from++) {
          hands.get(client).add(order[from]);
        }
      }
    }
  }

  /** Gives small hands examples of the largest, one at a time, drawn at random. */
  void fillUp(int fewest) {
    for (List<Integer> hand : hands) {
      while (hand.size() < fewest) {
        List<Integer> largest = hands.getFirst();
        for (List<Integer> other : hands) {
          largest = other.size() > largest.size() ? other : largest;
        }
        int at = random.nextBelow(largest.size());
        hand.add(largest.set(at, largest.getLast()));
        largest.removeLast();
      }
    }
  }

  List<Dataset> hands() {
    return hands.stream()
        .map(hand -> dataset.select(hand.stream().mapToInt(i -> i).sorted().toArray()))
        .toList();
  }
}
