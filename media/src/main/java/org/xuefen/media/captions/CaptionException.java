package org.xuefen.media.captions;

/** A refused caption file: the problem and the line it is on, from 1; 0 when it is the whole file. */
public final class CaptionException extends Exception {
    private final CaptionProblem problem;
    private final int line;

    CaptionException(CaptionProblem problem, int line) {
        super(problem + " at line " + line, null, false, false);
        this.problem = problem;
        this.line = line;
    }

    public CaptionProblem problem() {
        return problem;
    }

    public int line() {
        return line;
    }
}
