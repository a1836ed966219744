package org.xuefen.shared.pdf;

import java.util.ArrayList;
import java.util.List;

/** A table that breaks between its rows; its header stands on every page. */
final class TableLayout {
    private static final float LEADING = 13;
    private static final float PADDING = 5;
    private static final int MOST_LINES = 40;
    private static final Style CELL = Style.sans(9);
    private static final Style HEADER = Style.sans(8.5f).in(Colour.INK_2);

    private final PdfReport report;
    private final List<PdfReport.Column> columns;
    private final float[] left;
    private final float[] wide;

    TableLayout(PdfReport report, List<PdfReport.Column> columns, float x, float width) {
        this.report = report;
        this.columns = columns;
        this.left = new float[columns.size()];
        this.wide = new float[columns.size()];
        float all =
                (float) columns.stream().mapToDouble(PdfReport.Column::share).sum();
        float at = x;
        for (int i = 0; i < columns.size(); i++) {
            left[i] = at;
            wide[i] = width * columns.get(i).share() / all;
            at += wide[i];
        }
    }

    void draw(List<List<String>> rows) {
        report.room(60);
        var titles = wrapped(columns.stream().map(PdfReport.Column::title).toList(), HEADER);
        row(titles, HEADER, true);
        for (var row : rows) {
            var cells = wrapped(row, CELL);
            if (report.room(height(cells))) {
                row(titles, HEADER, true);
            }
            row(cells, CELL, false);
        }
    }

    private List<List<String>> wrapped(List<String> row, Style style) {
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < row.size(); i++) {
            float widest = wide[i] - 2 * PADDING;
            var text = row.get(i);
            var lines = report.measuring(canvas -> canvas.wrap(text, style, widest));
            cells.add(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        }
        return cells;
    }

    private static float height(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return lines * LEADING + 2 * PADDING;
    }

    private void row(List<List<String>> cells, Style style, boolean header) {
        float top = report.at();
        float high = height(cells);
        float x = left[0];
        float width = left[left.length - 1] + wide[wide.length - 1] - x;
        report.draw(canvas -> {
            if (header) {
                canvas.fill(x, top, width, high, Colour.SURFACE_2);
            }
            canvas.line(x, top + high, x + width, top + high, 0.5f, header ? Colour.LINE_STRONG : Colour.LINE);
            for (int i = 0; i < cells.size(); i++) {
                cell(canvas, cells.get(i), style, i, top);
            }
        });
        report.down(high);
    }

    private void cell(Canvas canvas, List<String> lines, Style style, int column, float top) {
        for (int i = 0; i < lines.size(); i++) {
            float baseline = top + PADDING + i * LEADING + 9.5f;
            if (columns.get(column).number()) {
                canvas.right(lines.get(i), style, left[column] + wide[column] - PADDING, baseline);
            } else {
                canvas.text(lines.get(i), style, left[column] + PADDING, baseline);
            }
        }
    }
}
