package org.xuefen.live.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Questions of presence checks: a sum that whoever is there answers at a glance. Which answer is right is not the point; that
 * there is one, and that it is kept, is what boards ask for.
 */
final class Questions {
    private static final int CHOICES = 4;
    private static final int LARGEST = 9;

    private Questions() {}

    record Question(String text, List<String> choices) {}

    static Question of(long seed, int number) {
        var random = new SplittableRandom(seed + number);
        int first = random.nextInt(1, LARGEST + 1);
        int second = random.nextInt(1, LARGEST + 1);
        int sum = first + second;
        int place = random.nextInt(CHOICES);
        var choices = new ArrayList<String>();
        for (int at = 0; at < CHOICES; at++) {
            choices.add(Integer.toString(Math.abs(sum + at - place)));
        }
        return new Question(first + " + " + second + " = ?", choices);
    }
}
