package org.xuefen.organization.industry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.xuefen.organization.Industries.Mention;
import org.xuefen.organization.Industry;

/**
 * The words of each trade: those people in it use, collected by hand, and those of the standard's own names. A word may
 * belong to several trades. A word of a name that stands in the names of more than two divisions says nothing.
 */
final class Lexicon {
    static final int KEYWORD = 2;
    static final int NAME = 1;
    private static final int LONGEST = 4_000;
    private static final int DIVISION = 3;
    /** Names of classes are of few characters and many meanings: shorter words of theirs are left out. */
    private static final int OF_CLASS = 3;

    private static final int AMBIGUOUS = 2;
    private static final Pattern PARTS = Pattern.compile("[、和及与或（）]");
    /** What the names of the standard say around the trade itself. */
    private static final Pattern PADDING = Pattern.compile("^(其他|未列明)|(专业)?及?(辅助性?活动|服务业?|制造业?|加工|行业|业|活动|生产|开采|供应)$");

    private static final Set<String> TOO_COMMON =
            Set.of(("文化 教育 体育 综合 专业 信息 技术 管理 研究 系统 社会 环境 自然 工程 计算机 组织 其他 服务 公共 设计 产品 材料 用品 设备 制品 "
                            + "地方 中央 行政 活动 交通 专用 金属 咨询 评估 监测 评价 经营 资源 国家 普通 日用 通用 检查 检测 策划 安全 规划 网络 "
                            + "数据 内容 科学 科技 器材 语言 学校 国际 商业 社区 工业 开发 测试 维护 保护 处理 运输 培训 职业 生物 化学 航空 机械 "
                            + "电子 仓储 零售 批发 租赁 维修 修理 相关 室内 更新 容器 文教 零件 球类 水果 飞行 建筑 食品 游戏 娱乐 信托 监督 数字 "
                            + "集成 动力 原动 场所 利用 分配")
                    .split(" "));

    /** A word and the codes it speaks for. */
    record Word(String text, int points, List<String> industries) {}

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final WordTrie<Word> trie = new WordTrie<>();

    Lexicon(Collection<Industry> industries, List<String[]> keywords) {
        for (var row : keywords) {
            for (var word : row[1].split(";", -1)) {
                add(word, row[0], KEYWORD);
            }
        }
        var divisions = divisionsOfNames(industries);
        for (var industry : industries) {
            if (industry.level() > 1) {
                addName(industry, divisions);
            }
        }
        words.forEach(trie::add);
    }

    private static Map<String, Set<String>> divisionsOfNames(Collection<Industry> industries) {
        var divisions = new HashMap<String, Set<String>>();
        for (var industry : industries) {
            if (industry.level() > 1) {
                parts(industry)
                        .forEach(part -> divisions
                                .computeIfAbsent(part, _ -> new HashSet<>())
                                .add(industry.code().substring(0, DIVISION)));
            }
        }
        return divisions;
    }

    private static List<String> parts(Industry industry) {
        return PARTS.splitAsStream(industry.nameZh())
                .map(Lexicon::withoutPadding)
                .toList();
    }

    private static String withoutPadding(String part) {
        var once = PADDING.matcher(part).replaceAll("");
        return PADDING.matcher(once).replaceAll("");
    }

    private void addName(Industry industry, Map<String, Set<String>> divisions) {
        boolean ofClass = industry.level() == 4;
        var code = ofClass ? industry.code().substring(0, DIVISION + 1) : industry.code();
        for (var part : parts(industry)) {
            boolean clear = divisions.getOrDefault(part, Set.of()).size() <= AMBIGUOUS && !TOO_COMMON.contains(part);
            if (clear && part.length() >= (ofClass ? OF_CLASS : 2)) {
                add(part, code, NAME);
            }
        }
    }

    private void add(String text, String code, int points) {
        var before = words.get(text);
        if (before == null) {
            words.put(text, new Word(text, points, List.of(code)));
        } else if (before.points() == points && !before.industries().contains(code)) {
            var all = new ArrayList<>(before.industries());
            all.add(code);
            words.put(text, new Word(text, points, List.copyOf(all)));
        }
    }

    Collection<Word> words() {
        return words.values();
    }

    /** Every occurrence, longest words first. */
    void scan(String text, Consumer<Word> found) {
        trie.scan(bounded(text), (_, word) -> found.accept(word));
    }

    static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }

    List<Mention> mentions(String title, String text) {
        var inTitle = new LinkedHashSet<Word>();
        scan(title, inTitle::add);
        var inText = new LinkedHashMap<Word, Integer>();
        scan(text, word -> inText.merge(word, 1, Integer::sum));
        var all = new LinkedHashSet<>(inTitle);
        all.addAll(inText.keySet());
        return all.stream()
                .map(word -> new Mention(
                        word.text(),
                        word.points(),
                        word.industries(),
                        inTitle.contains(word),
                        inText.getOrDefault(word, 0)))
                .toList();
    }
}
