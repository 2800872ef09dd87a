"""Makes the test resource python-model/: a model that Python's TensorFlow wrote, with momentum and dropout.

    python3 -m venv /tmp/tf && /tmp/tf/bin/pip install tensorflow-cpu==2.18.0 safetensors==0.8.0
    /tmp/tf/bin/python make_python_model.py ../resources/python-model
"""
import pathlib
import shutil
import sys

import numpy
import safetensors.numpy
import tensorflow as tf

INPUTS, HIDDEN, CLASSES = 64, 8, 10
MOMENTUM, DROPPED = 0.5, 0.05


class Model(tf.Module):
    def __init__(self):
        random = numpy.random.default_rng(7)
        first = random.normal(0, 0.2, (INPUTS, HIDDEN)).astype("float32")
        second = random.normal(0, 0.3, (HIDDEN, CLASSES)).astype("float32")
        self.w1 = tf.Variable(first)
        self.b1 = tf.Variable(tf.zeros(HIDDEN))
        self.w2 = tf.Variable(second)
        self.b2 = tf.Variable(tf.zeros(CLASSES))
        self.weights = [self.w1, self.b1, self.w2, self.b2]
        self.velocities = [tf.Variable(tf.zeros_like(w)) for w in self.weights]
        self.steps = tf.Variable(0, dtype=tf.int32)

    @tf.function
    def logits(self, features):
        return tf.nn.relu(features @ self.w1 + self.b1) @ self.w2 + self.b2

    @tf.function(input_signature=[tf.TensorSpec([None, INPUTS], tf.float32, name="features")])
    def infer(self, features):
        return {"probabilities": tf.nn.softmax(self.logits(features))}

    @tf.function(input_signature=[tf.TensorSpec([None, INPUTS], tf.float32, name="features"),
                                  tf.TensorSpec([None], tf.int64, name="labels")])
    def evaluate(self, features, labels):
        logits = self.logits(features)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        right = tf.cast(tf.argmax(logits, 1) == labels, tf.float32)
        return {"loss": tf.reduce_mean(losses), "accuracy": tf.reduce_mean(right)}

    @tf.function(input_signature=[tf.TensorSpec([None, INPUTS], tf.float32, name="features"),
                                  tf.TensorSpec([None], tf.int64, name="labels"),
                                  tf.TensorSpec([], tf.float32, name="learning_rate")])
    def train(self, features, labels, learning_rate):
        self.steps.assign_add(1)
        kept = tf.nn.experimental.stateless_dropout(features, DROPPED, seed=[7, self.steps])
        with tf.GradientTape() as tape:
            logits = self.logits(kept)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = tf.reduce_mean(losses)
        for weight, velocity, gradient in zip(self.weights, self.velocities, tape.gradient(loss, self.weights)):
            velocity.assign(MOMENTUM * velocity + gradient)
            weight.assign_sub(learning_rate * velocity)
        return {"loss": loss}

    @tf.function(input_signature=[])
    def get_weights(self):
        return {"w1": tf.identity(self.w1), "b1": tf.identity(self.b1),
                "w2": tf.identity(self.w2), "b2": tf.identity(self.b2)}

    @tf.function(input_signature=[tf.TensorSpec([INPUTS, HIDDEN], tf.float32, name="w1"),
                                  tf.TensorSpec([HIDDEN], tf.float32, name="b1"),
                                  tf.TensorSpec([HIDDEN, CLASSES], tf.float32, name="w2"),
                                  tf.TensorSpec([CLASSES], tf.float32, name="b2")])
    def set_weights(self, w1, b1, w2, b2):
        for variable, value in zip(self.weights, [w1, b1, w2, b2]):
            variable.assign(value)
        for velocity in self.velocities:
            velocity.assign(tf.zeros_like(velocity))
        self.steps.assign(0)
        return {"done": tf.constant(True)}


def main(target):
    model = Model()
    shutil.rmtree(target, ignore_errors=True)
    names = ["train", "evaluate", "infer", "get_weights", "set_weights"]
    tf.saved_model.save(model, str(target / "saved_model"), {name: getattr(model, name) for name in names},
                        tf.saved_model.SaveOptions(experimental_debug_stripper=True))
    for extra in ["variables", "assets"]:
        shutil.rmtree(target / "saved_model" / extra, ignore_errors=True)
    (target / "saved_model" / "fingerprint.pb").unlink(missing_ok=True)
    weights = {name: getattr(model, name).numpy() for name in ["w1", "b1", "w2", "b2"]}
    safetensors.numpy.save_file(weights, target / "weights.safetensors")
    features = numpy.linspace(0, 1, 2 * INPUTS, dtype="float32").reshape(2, INPUTS)
    print("infer of the two rows of linspace(0, 1, 128):", model.infer(features)["probabilities"].numpy().tolist())


main(pathlib.Path(sys.argv[1]))
