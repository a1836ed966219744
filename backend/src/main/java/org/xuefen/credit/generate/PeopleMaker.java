package org.xuefen.credit.generate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;

/** Members with their accounts and their keys, the neighbours of a branch one after the other. */
@Singleton
class PeopleMaker {
    private static final List<String> INDUSTRIES = List.of("G6020", "G5413", "H6241", "I6429", "R8710", "L7259");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲红玉兰英华";

    private final Members members;
    private final MemberKeys keys;

    PeopleMaker(Members members, MemberKeys keys) {
        this.members = members;
        this.keys = keys;
    }

    /** Those from one number to before another, of {@code all} there will be. */
    @Transactional
    void make(List<Long> branches, int from, int until, int all, LocalDate joined, long seed) {
        var fresh = new ArrayList<NewMember>(until - from);
        for (int i = from; i < until; i++) {
            var random = new SplittableRandom(seed + i);
            long branch = branches.get((int) ((long) i * branches.size() / all));
            var name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()));
            var number = "G" + branch + "-" + i;
            var industry = INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
            fresh.add(new NewMember(name, number, null, null, "zh-CN", branch, industry, number, joined));
        }
        keys.lockAll(members.createAll(fresh).stream().sorted().toList());
    }

    /** Which number a member of ours is. */
    static int number(Member member) {
        var text = member.memberNo();
        return Integer.parseInt(text.substring(text.indexOf('-') + 1));
    }
}
