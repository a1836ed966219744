package org.xuefen.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.app.XuefenApp.Client;

/**
 * Takes one course after the other over HTTP, and remembers what was acknowledged. What was not is sent again at the next
 * call, as a browser does: it may or may not have happened.
 */
public final class BusyMember {
    /** Requests a course takes. */
    public static final int STEPS = 3 + 3 * BusyWorld.QUESTIONS;

    private static final String LONG_WORD = "学".repeat(400);

    private record Saved(int seq, List<Integer> choice, String text) {}

    /** What the server has acknowledged of one course. */
    public static final class Kept {
        private String attempt = "";
        private String result = "";
        private boolean article;
        private final Map<Integer, Saved> answers = new HashMap<>();

        public boolean submitted() {
            return !result.isEmpty();
        }

        public boolean complete() {
            return article && !result.isEmpty();
        }
    }

    private final List<BusyWorld.Seat> seats;
    private final List<Kept> kept = new ArrayList<>();
    private int step;

    public BusyMember(List<BusyWorld.Seat> seats) {
        this.seats = seats;
        seats.forEach(seat -> kept.add(new Kept()));
    }

    public List<BusyWorld.Seat> seats() {
        return seats;
    }

    public Kept kept(BusyWorld.Seat seat) {
        return kept.get(seat.number());
    }

    public boolean done() {
        return step >= seats.size() * STEPS;
    }

    /** Whether the request that comes next is of this course: it may have been carried out without our knowing. */
    public boolean underWay(BusyWorld.Seat seat) {
        return !done() && seat.number() == step / STEPS;
    }

    /** Sends the request that comes next. @return whether it was acknowledged; false when the server is gone */
    public boolean next(Client client) {
        return attempt(client).filter(answer -> answer.status() == 200).isPresent();
    }

    /** Sends the last request of the course at hand, without going on: from any thread, as often as one likes. */
    public Answer finish(Client client) {
        var seat = seats.get(step / STEPS);
        return steps(seat).getLast().apply(client);
    }

    /** Whether only the last request of a course is left. */
    public boolean nearlyDone() {
        return step % STEPS == STEPS - 1;
    }

    /** Sends the request that comes next. @return the answer; empty when the server is gone */
    public Optional<Answer> attempt(Client client) {
        var seat = seats.get(step / STEPS);
        try {
            var answer = steps(seat).get(step % STEPS).apply(client);
            if (answer.status() == 200) {
                step++;
            }
            return Optional.of(answer);
        } catch (UncheckedIOException gone) {
            return Optional.empty();
        }
    }

    /** Each is safe to send again, and knows what to remember of its answer. Every second course ends with its quiz, the others with
     * the beat that reaches the threshold of the article. */
    private List<Function<Client, Answer>> steps(BusyWorld.Seat seat) {
        var steps = new ArrayList<Function<Client, Answer>>();
        if (seat.number() % 2 == 0) {
            steps.add(read(seat));
        }
        steps.add(client -> start(seat, client));
        for (int choice : new int[] {1, 2, 0}) {
            for (int question = 1; question <= BusyWorld.QUESTIONS; question++) {
                steps.add(save(seat, question, choice == 0 ? 3 : choice, choice));
            }
        }
        steps.add(client -> submit(seat, client));
        if (seat.number() % 2 == 1) {
            steps.add(read(seat));
        }
        return steps;
    }

    private Answer start(BusyWorld.Seat seat, Client client) {
        var path = "/api/v1/assessment/courses/" + seat.course().id() + "/items/"
                + seat.course().quiz() + "/attempts";
        var answer = client.post(path, null);
        if (answer.status() == 200) {
            kept(seat).attempt = String.valueOf(answer.json().get("attemptId"));
        }
        return answer;
    }

    private Function<Client, Answer> save(BusyWorld.Seat seat, int question, int seq, int choice) {
        var saved = question == BusyWorld.QUESTIONS
                ? new Saved(seq, List.of(), choice == 0 ? BusyWorld.RIGHT : LONG_WORD.repeat(choice))
                : new Saved(seq, List.of(choice), "");
        var change = Map.of(
                "question", question, "seq", seq, "choice", saved.choice(), "text", saved.text(), "flagged", false);
        return client -> {
            var answer = client.put(path(seat) + "/answers", Map.of("answers", List.of(change)));
            if (answer.status() == 200) {
                kept(seat).answers.put(question, saved);
            }
            return answer;
        };
    }

    public Answer submit(BusyWorld.Seat seat, Client client) {
        var answer = client.post(path(seat) + "/submit", null);
        if (answer.status() == 200 && kept(seat).result.isEmpty()) {
            kept(seat).result = answer.body();
        }
        return answer;
    }

    /** A minute of its own of the twenty that have passed, for each article. */
    private Function<Client, Answer> read(BusyWorld.Seat seat) {
        long since = seat.number() * 60_000L;
        var played = Map.of("fromMs", 0, "toMs", 60_000, "rateMilli", 1000, "visible", true, "sinceMs", since);
        var beat = Map.of("seq", 1, "positionMs", 60_000, "ended", true, "played", List.of(played));
        var body = Map.of("sessionId", Long.toString(seat.player()), "beats", List.of(beat));
        return client -> {
            var answer = client.post("/api/v1/study/beats", body);
            if (answer.status() == 200 && Boolean.TRUE.equals(answer.json().get("completed"))) {
                kept(seat).article = true;
            }
            return answer;
        };
    }

    private String path(BusyWorld.Seat seat) {
        return "/api/v1/assessment/attempts/" + kept(seat).attempt;
    }

    /** Asks for everything that was acknowledged, and hands in again what was handed in. */
    public void requireKept(Client client) {
        for (var seat : seats) {
            var kept = kept(seat);
            if (kept.submitted()) {
                assertThat(client.get(path(seat) + "/result").body()).isEqualTo(kept.result);
                assertThat(submit(seat, client).body()).isEqualTo(kept.result);
            } else if (!kept.attempt.isEmpty()) {
                requireAnswers(seat, client);
            }
        }
    }

    /** The answer under way when the server died may be there too. */
    @SuppressWarnings("unchecked")
    private void requireAnswers(BusyWorld.Seat seat, Client client) {
        var paper = client.get(path(seat));
        if (paper.status() != 200) {
            assertThat(paper.code()).isEqualTo("assessment.attempt-closed");
            assertThat(underWay(seat)).isTrue();
            return;
        }
        int further = 0;
        for (var question : (List<Map<String, Object>>) paper.json().get("questions")) {
            var answer = (Map<String, Object>) question.get("answer");
            int seq = ((Number) answer.get("seq")).intValue();
            var known = kept(seat).answers.getOrDefault((int) question.get("number"), new Saved(0, List.of(), ""));
            if (seq == known.seq()) {
                assertThat(answer.get("choice")).isEqualTo(known.choice());
                assertThat(Objects.requireNonNullElse(answer.get("text"), "")).isEqualTo(known.text());
            } else {
                assertThat(seq).isEqualTo(known.seq() + 1);
                further++;
            }
        }
        assertThat(further).isLessThanOrEqualTo(underWay(seat) ? 1 : 0);
    }
}
