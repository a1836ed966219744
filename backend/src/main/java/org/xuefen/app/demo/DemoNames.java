package org.xuefen.app.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Made-up names, each once. */
final class DemoNames {
    private static final List<String> SURNAMES =
            List.of(("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 "
                            + "余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯")
                    .split(" "));
    private static final List<String> GIVEN =
            List.of(("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 建国 志强 秀兰 海燕 晓东 文博 思远 雨桐 子涵 浩然 "
                            + "欣怡 俊杰 天宇 雪梅 春生 国栋 立新 红梅 小龙 玉兰 永康 嘉怡 梓轩 一鸣 可心 若溪 书豪 振华 丹丹 宏伟 亚楠 佳琪 新宇 晨曦 "
                            + "少华 云飞 秋实 冬梅 德胜 长青 学文 广平 守信 惠敏 凯 鑫 宁 帆 琳 蕾 倩 婷 斌 鹏 辉 健 亮 峰 波")
                    .split(" "));

    private final Random random;
    private final Set<String> given = new HashSet<>(Set.of("林岚", "周明", "陈静", "赵恒"));

    DemoNames(Random random) {
        this.random = random;
    }

    /** Every character a name can have. */
    static Stream<String> characters() {
        return Stream.concat(SURNAMES.stream(), GIVEN.stream());
    }

    String next() {
        while (true) {
            var name = SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
            if (given.add(name)) {
                return name;
            }
        }
    }
}
