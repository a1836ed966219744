package org.xuefen.discovery.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** How well ways of recommending expect what members of {@link MoocCube} chose next: full ranking over all courses. */
public final class LearningBench {
    /**
     * Measured over all members, one right answer each.
     *
     * @param hr10 share of answers among the first ten
     * @param ndcg10 higher places counting more
     * @param hr20 share among the first twenty
     * @param coverage10 share of all courses among anyone's first ten
     */
    public record Quality(double hr10, double ndcg10, double hr20, double coverage10) {}

    /** Twenty places of courses, best first, after a history of places. */
    public interface Answerer {
        int[] answer(int[] history, int wanted);
    }

    public static final int PLACES = 20;
    /** Those of the data set; a few of them nobody took in the training data. */
    private static final int COURSES = 3_321;

    private final MoocCube cube;

    public LearningBench(MoocCube cube) {
        this.cube = cube;
    }

    /** What serves: fitted on choices held out of the training data, then learned from all of it. */
    public Model model() {
        return Trainer.train(cube.train(), Fitting.of(cube.train(), Progress.NONE), Progress.NONE);
    }

    public Map<String, Quality> baselines() {
        var found = new LinkedHashMap<String, Quality>();
        new Baselines(cube.train()).all().forEach((name, scorer) -> {
            found.put(name, measure((history, wanted) -> {
                var scores = new float[cube.train().courses().length];
                scorer.score(history, scores);
                return Baselines.best(scores, history, wanted, PLACES);
            }));
        });
        return found;
    }

    public Quality measure(Answerer answerer) {
        var train = cube.train();
        var answers = IntStream.range(0, train.members())
                .parallel()
                .mapToObj(member -> answerer.answer(history(member), cube.wanted()[member]))
                .toList();
        double hr10 = 0;
        double ndcg10 = 0;
        double hr20 = 0;
        var covered = new boolean[train.courses().length];
        for (int member = 0; member < answers.size(); member++) {
            var answer = answers.get(member);
            for (int place = 0; place < answer.length; place++) {
                boolean right = answer[place] >= 0 && answer[place] == cube.wanted()[member];
                hr20 += right ? 1 : 0;
                hr10 += right && place < 10 ? 1 : 0;
                ndcg10 += right && place < 10 ? Math.log(2) / Math.log(place + 2.0) : 0;
                if (place < 10 && answer[place] >= 0) {
                    covered[answer[place]] = true;
                }
            }
        }
        long all = IntStream.range(0, covered.length)
                .filter(course -> covered[course])
                .count();
        int members = answers.size();
        return new Quality(hr10 / members, ndcg10 / members, hr20 / members, all / (double) COURSES);
    }

    private int[] history(int member) {
        var train = cube.train();
        return Arrays.copyOfRange(train.chosen(), train.start(member), train.end(member));
    }

    /** Places of the courses one made-up member chooses, in order, none twice. */
    public static List<Integer> chosen(int courses, int each, Random random) {
        var taken = new ArrayList<Integer>();
        int series = 25;
        int at = (int) (courses * Math.pow(random.nextDouble(), 2));
        while (taken.size() < each) {
            boolean goesOn = random.nextInt(10) < 7;
            at = goesOn
                    ? at / series * series + (at % series + 1 + random.nextInt(3)) % series
                    : (int) (courses * Math.pow(random.nextDouble(), 2));
            at = Math.min(at, courses - 1);
            if (!taken.contains(at)) {
                taken.add(at);
            }
        }
        return taken;
    }
}
