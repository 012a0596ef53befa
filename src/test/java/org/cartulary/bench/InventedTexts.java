package org.cartulary.bench;

import static org.cartulary.bench.InventedWorld.pick;

import java.util.List;
import java.util.Random;

/** Titles, abstracts and topics of grants that do not exist, in four languages. */
final class InventedTexts {
  private static final List<String> TOPICS =
      List.of(
          "random matrix theory",
          "high-dimensional statistics",
          "model compression",
          "pruning",
          "quantization",
          "transformers",
          "attention",
          "scaling laws",
          "generalization",
          "information bottleneck",
          "optimization",
          "stochastic gradient descent",
          "deep learning",
          "neural tangent kernel",
          "kernel methods",
          "spectral clustering",
          "free probability",
          "compressed sensing",
          "sparse coding",
          "federated learning",
          "transfer learning",
          "reinforcement learning",
          "graph neural networks",
          "Bayesian inference",
          "dimensionality reduction",
          "principal component analysis",
          "double descent",
          "knowledge distillation",
          "low-rank approximation",
          "large language models");
  private static final List<String> ASPECTS =
      List.of(
          "Foundations",
          "Limits",
          "Robustness",
          "Efficiency",
          "Dynamics",
          "Geometry",
          "Statistics",
          "Interpretability",
          "Complexity",
          "Universality");
  private static final List<String> USES =
      List.of(
          "medical imaging",
          "wireless networks",
          "climate models",
          "genomics",
          "power grids",
          "speech recognition",
          "materials design",
          "traffic forecasting",
          "remote sensing");
  private static final List<String> ZH_TOPICS =
      List.of("随机矩阵理论", "模型压缩", "剪枝", "量化", "高维统计", "信息瓶颈");
  private static final List<String> ZH_USES = List.of("无线通信", "医学影像", "大语言模型", "遥感", "电力系统");
  private static final List<String> JA_TOPICS =
      List.of("ランダム行列理論", "モデル圧縮", "深層学習", "高次元統計", "最適化");
  private static final List<String> JA_USES = List.of("音声認識", "気候モデル", "材料設計", "ゲノム解析");
  private static final List<String> DE_TOPICS =
      List.of("Zufallsmatrizen", "Modellkompression", "tiefe neuronale Netze", "Quantisierung");
  private static final List<String> DE_USES =
      List.of("die Bildgebung", "Stromnetze", "Größenprobleme");

  private InventedTexts() {}

  /** A text and its language tag. */
  record Words(String value, String language) {}

  static Words title(Random random, long number) {
    return switch (random.nextInt(12)) {
      case 0, 1 ->
          new Words(
              "基于" + pick(random, ZH_TOPICS) + "的" + pick(random, ZH_USES) + "研究（" + number + "）",
              "zh");
      case 2 ->
          new Words(
              pick(random, JA_TOPICS) + "に基づく" + pick(random, JA_USES) + "の研究 第" + number + "号",
              "ja");
      case 3 ->
          new Words(
              "Grundlagen für "
                  + pick(random, DE_TOPICS)
                  + " und "
                  + pick(random, DE_USES)
                  + " "
                  + number,
              "de");
      case 4 ->
          new Words(
              english(random)
                  + ": "
                  + english(random)
                  + ", with "
                  + english(random)
                  + " and \"Applications\" (Phase "
                  + number
                  + ")",
              "en");
      default -> new Words(english(random) + " " + number, "en");
    };
  }

  private static String english(Random random) {
    return pick(random, ASPECTS) + " of " + topic(random) + " for " + pick(random, USES);
  }

  static String topic(Random random) {
    return TOPICS.get(InventedWorld.skewed(random, TOPICS.size()));
  }

  static String description(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append("We study the ").append(english(random).toLowerCase(java.util.Locale.ROOT));
      text.append(random.nextBoolean() ? ", and ask when it pays — and why. " : ". ");
    }
    return text.toString().strip();
  }
}
