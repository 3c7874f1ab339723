package dev.engagement.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who knows all that is published and how it was made, and bounds every hidden count with a linear program.
 *
 * <p>The unknowns are the cells of one table, or of several that are published as sums. A hidden count is known to be
 * at least 1, because zeros are always published.
 */
final class Attacker {

    /** Stands for "any number": no table of the tests comes near it. */
    private static final double MUCH = 1_000_000;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable[][]> tables = new ArrayList<>();

    /** A table of cells without totals, of which nothing is known yet. */
    int table(int areas, int categories) {
        Variable[][] cells = new Variable[areas][categories];
        for (int row = 0; row < areas; row++) {
            for (int column = 0; column < categories; column++) {
                cells[row][column] = model.newVariable("x" + tables.size() + "_" + row + "_" + column)
                        .lower(0)
                        .upper(MUCH);
            }
        }
        tables.add(cells);
        return tables.size() - 1;
    }

    /** Learns what is published of a count of these tables added up; totals come after the last row or column. */
    void learn(int row, int column, Optional<Long> published, int... ofTables) {
        Expression sum = sum(row, column, ofTables);
        if (published.isPresent()) {
            sum.level(published.get());
        } else {
            sum.lower(1);
        }
    }

    /** How far apart the least and the greatest possible value of a count lie. */
    double width(int row, int column, int... ofTables) {
        List<Variable> terms = terms(row, column, ofTables);
        terms.forEach(cell -> cell.weight(1));
        double most = value(model.maximise());
        double least = value(model.minimise());
        terms.forEach(cell -> cell.weight(null));
        return most - least;
    }

    private static double value(Optimisation.Result result) {
        if (!result.getState().isOptimal()) {
            throw new AssertionError("the attacker's program must have a solution, was " + result.getState());
        }
        return result.getValue();
    }

    private Expression sum(int row, int column, int... ofTables) {
        Expression sum = model.newExpression("e" + model.countExpressions());
        terms(row, column, ofTables).forEach(cell -> sum.set(cell, 1));
        return sum;
    }

    private List<Variable> terms(int row, int column, int... ofTables) {
        List<Variable> terms = new ArrayList<>();
        for (int table : ofTables) {
            Variable[][] cells = tables.get(table);
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    if ((r == row || row == cells.length) && (c == column || column == cells[r].length)) {
                        terms.add(cells[r][c]);
                    }
                }
            }
        }
        return terms;
    }
}
