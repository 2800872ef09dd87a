package io.decentralml.training;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/** An {@link Optimizer} inside a graph. */
sealed interface AppliedOptimizer extends AutoCloseable {
  /** Adds to {@code resets} the operations that empty its memory. */
  static AppliedOptimizer of(Optimizer optimizer, Ops tf, List<Op> resets) {
    return switch (optimizer) {
      case Optimizer.Sgd sgd -> new AppliedSgd(tf, tf.constant((float) sgd.learningRate()));
      case Optimizer.Adam adam -> new AppliedAdam(adam, tf, resets);
    };
  }

  /** The operation that moves {@code variable} against {@code gradient}. */
  Op apply(String name, Shape shape, VarHandleOp variable, Operand<TFloat32> gradient);

  /** Feeds what the next step needs. */
  void feed(Session.Runner runner);

  /** Forgets the steps done. */
  void restart();

  @Override
  void close();

  /** Gradient descent, which remembers nothing. */
  record AppliedSgd(Ops tf, Operand<TFloat32> learningRate) implements AppliedOptimizer {
    @Override
    public Op apply(String name, Shape shape, VarHandleOp variable, Operand<TFloat32> gradient) {
      return tf.train.resourceApplyGradientDescent(variable, learningRate, gradient);
    }

    @Override
    public void feed(Session.Runner runner) {}

    @Override
    public void restart() {}

    @Override
    public void close() {}
  }

  /** Adam: two moments a variable in the graph, and the powers of the betas fed at each step. */
  final class AppliedAdam implements AppliedOptimizer {
    private final Optimizer.Adam adam;
    private final Ops tf;
    private final List<Op> resets;
    private final Placeholder<TFloat32> beta1Power;
    private final Placeholder<TFloat32> beta2Power;
    private final TFloat32 beta1PowerValue = TFloat32.scalarOf(0);
    private final TFloat32 beta2PowerValue = TFloat32.scalarOf(0);
    private double beta1Product = 1;
    private double beta2Product = 1;

    private AppliedAdam(Optimizer.Adam adam, Ops tf, List<Op> resets) {
      this.adam = adam;
      this.tf = tf;
      this.resets = resets;
      this.beta1Power = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
      this.beta2Power = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    }

    @Override
    public Op apply(String name, Shape shape, VarHandleOp variable, Operand<TFloat32> gradient) {
      return tf.train.resourceApplyAdam(
          variable,
          slot(name + "/m", shape),
          slot(name + "/v", shape),
          beta1Power,
          beta2Power,
          tf.constant((float) adam.learningRate()),
          tf.constant((float) adam.beta1()),
          tf.constant((float) adam.beta2()),
          tf.constant((float) adam.epsilon()),
          gradient);
    }

    private VarHandleOp slot(String name, Shape shape) {
      VarHandleOp slot = tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
      Operand<TFloat32> zeros = tf.fill(tf.constant(shape.asArray()), tf.constant(0f));
      resets.add(tf.assignVariableOp(slot, zeros));
      return slot;
    }

    @Override
    public void feed(Session.Runner runner) {
      beta1Product *= adam.beta1();
      beta2Product *= adam.beta2();
      beta1PowerValue.setFloat((float) beta1Product);
      beta2PowerValue.setFloat((float) beta2Product);
      runner.feed(beta1Power, beta1PowerValue).feed(beta2Power, beta2PowerValue);
    }

    @Override
    public void restart() {
      beta1Product = 1;
      beta2Product = 1;
    }

    @Override
    public void close() {
      beta1PowerValue.close();
      beta2PowerValue.close();
    }
  }
}
