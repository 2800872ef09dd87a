package io.decentralml.models;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The TensorFlow operations that a package's graph may use: arithmetic on tensors, variables and
 * their updates, calls of functions of the same file. What is not listed is refused: files, the
 * network, Python, custom operations, queues, datasets, printing, texts, clocks, random numbers
 * without a seed, and loops, so that everything in a package ends.
 *
 * <p>Source of the names: TensorFlow 2.18, {@code tensorflow/core/ops}.
 */
public final class AllowedOperations {
  private static final String STRUCTURE =
      """
      Placeholder Const Identity IdentityN NoOp StopGradient PreventGradient EnsureShape Shape ShapeN \
      Size Rank Reshape ExpandDims Squeeze Cast ZerosLike OnesLike Fill Range Pack Unpack ConcatV2 \
      ConcatOffset Split SplitV Slice StridedSlice StridedSliceGrad Pad PadV2 MirrorPad MirrorPadGrad \
      Tile BroadcastTo BroadcastArgs BroadcastGradientArgs Transpose InvertPermutation ReverseV2 \
      GatherV2 GatherNd ScatterNd OneHot Where Select SelectV2 DynamicStitch MatrixDiagV3 \
      MatrixDiagPartV3 MatrixBandPart PartitionedCall StatefulPartitionedCall\
      """;

  private static final String VARIABLES =
      """
      VarHandleOp ReadVariableOp AssignVariableOp AssignAddVariableOp AssignSubVariableOp \
      VariableShape VarIsInitializedOp DisableCopyOnRead ResourceGather ResourceGatherNd \
      ResourceScatterAdd ResourceScatterUpdate ResourceApplyGradientDescent ResourceApplyMomentum \
      ResourceApplyKerasMomentum ResourceApplyAdam ResourceApplyAdamWithAmsgrad ResourceApplyAdaMax \
      ResourceApplyAdagrad ResourceApplyAdagradV2 ResourceApplyAdadelta ResourceApplyRMSProp \
      ResourceApplyCenteredRMSProp ResourceApplyFtrlV2\
      """;

  private static final String ARITHMETIC =
      """
      Add AddV2 AddN Sub Mul MulNoNan Div RealDiv DivNoNan FloorDiv FloorMod Mod Neg Abs Sign Square \
      SquaredDifference Sqrt SqrtGrad Rsqrt RsqrtGrad Reciprocal ReciprocalGrad Inv InvGrad Pow Exp \
      Expm1 Log Log1p Xlogy Xlog1py Maximum Minimum Floor Ceil Round Rint Sin Cos Tanh TanhGrad Erf \
      Erfc Sigmoid SigmoidGrad ClipByValue Cumsum Cumprod Equal NotEqual Less LessEqual Greater \
      GreaterEqual LogicalAnd LogicalOr LogicalNot IsFinite IsNan IsInf ArgMax ArgMin TopKV2 InTopKV2 \
      Sum Mean Prod Max Min All Any SegmentSum UnsortedSegmentSum UnsortedSegmentMax MatMul \
      BatchMatMul BatchMatMulV2 BatchMatMulV3 Einsum L2Loss StatelessRandomUniformV2 \
      StatelessRandomNormalV2 StatelessTruncatedNormalV2 StatelessRandomGetKeyCounter \
      StatelessRandomGetAlg\
      """;

  private static final String LAYERS =
      """
      BiasAdd BiasAddGrad Relu ReluGrad Relu6 Relu6Grad LeakyRelu LeakyReluGrad Elu EluGrad Selu \
      SeluGrad Softplus SoftplusGrad Softsign SoftsignGrad Softmax LogSoftmax \
      SoftmaxCrossEntropyWithLogits SparseSoftmaxCrossEntropyWithLogits Conv2D \
      Conv2DBackpropFilter Conv2DBackpropInput DepthwiseConv2dNative \
      DepthwiseConv2dNativeBackpropFilter DepthwiseConv2dNativeBackpropInput MaxPool MaxPoolGrad \
      MaxPoolV2 MaxPoolGradV2 AvgPool AvgPoolGrad FusedBatchNormV3 FusedBatchNormGradV3 \
      ResizeBilinear ResizeBilinearGrad ResizeNearestNeighbor ResizeNearestNeighborGrad\
      """;

  /** What Python's way of saving adds for its own checkpoints; no signature may reach it. */
  private static final String CHECKPOINTS =
      """
      SaveV2 RestoreV2 MergeV2Checkpoints ShardedFilename StringJoin StaticRegexFullMatch\
      """;

  private static final Set<String> FOR_MODELS =
      names(String.join(" ", STRUCTURE, VARIABLES, ARITHMETIC, LAYERS));
  private static final Set<String> FOR_CHECKPOINTS = names(CHECKPOINTS);

  private AllowedOperations() {}

  private static Set<String> names(String text) {
    return Arrays.stream(text.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /** The operations that models may use. */
  public static Set<String> forModels() {
    return FOR_MODELS;
  }

  /** Operations that may be in the file when nothing that runs leads to them; they are cut off. */
  static boolean isForCheckpoints(String operation) {
    return FOR_CHECKPOINTS.contains(operation);
  }
}
