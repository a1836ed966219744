package org.xuefen.discovery.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Inverts a positive definite matrix in place by blocks, on all cores (Gauss-Jordan; no pivoting is needed for such). */
final class Inverse {
    private static final int BLOCK = 48;

    private Inverse() {}

    static void of(double[][] matrix) {
        int size = matrix.length;
        for (int from = 0; from < size; from += BLOCK) {
            int until = Math.min(size, from + BLOCK);
            int begin = from;
            for (int pivot = begin; pivot < until; pivot++) {
                step(matrix, pivot, begin, until);
            }
            IntStream.range(0, size)
                    .parallel()
                    .filter(row -> row < begin || row >= until)
                    .forEach(row -> eliminateAll(matrix, row, begin, until));
        }
    }

    /** By the block's rows as they are in the end: so the factors are those the row began with. */
    private static void eliminateAll(double[][] matrix, int row, int from, int until) {
        var times = Arrays.copyOfRange(matrix[row], from, until);
        Arrays.fill(matrix[row], from, until, 0);
        for (int pivot = from; pivot < until; pivot++) {
            subtract(matrix[row], times[pivot - from], matrix[pivot]);
        }
    }

    private static void step(double[][] matrix, int pivot, int from, int until) {
        var row = matrix[pivot];
        double by = 1 / row[pivot];
        row[pivot] = 1;
        for (int column = 0; column < row.length; column++) {
            row[column] *= by;
        }
        for (int other = from; other < until; other++) {
            if (other != pivot) {
                double times = matrix[other][pivot];
                matrix[other][pivot] = 0;
                subtract(matrix[other], times, row);
            }
        }
    }

    private static void subtract(double[] row, double times, double[] by) {
        for (int column = 0; column < row.length; column++) {
            row[column] -= times * by[column];
        }
    }
}
