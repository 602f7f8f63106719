namespace Micrograd.Plotting.Maps;

/// <summary>Finds where a function has a value, by marching squares between the middles of the cells.</summary>
internal static class LevelLines
{
    public static IReadOnlyList<LevelPiece> Of(Grid grid, double level)
    {
        List<LevelPiece> pieces = [];
        for (int row = 0; row + 1 < grid.Rows; row++)
        {
            for (int column = 0; column + 1 < grid.Columns; column++)
                AddPieces(grid, level, row, column, pieces);
        }

        return pieces;
    }

    /// <summary>
    /// The line enters and leaves a square where neighboring corners lie on different sides of the level.
    /// </summary>
    private static void AddPieces(Grid grid, double level, int row, int column, List<LevelPiece> pieces)
    {
        // Clockwise from the upper left, as rows grow downwards.
        ReadOnlySpan<(int Row, int Column)> corners =
            [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)];
        Span<(double X, double Y)> crossings = stackalloc (double, double)[4];
        int count = 0;
        double sum = 0;
        for (int i = 0; i < 4; i++)
        {
            (int Row, int Column) a = corners[i], b = corners[(i + 1) % 4];
            double from = grid.Cells[a.Row, a.Column] - level, to = grid.Cells[b.Row, b.Column] - level;
            if (double.IsNaN(from) || double.IsNaN(to))
                return;
            sum += from;
            if (from > 0 == to > 0)
                continue;
            double t = from / (from - to);
            crossings[count++] = (grid.X(a.Column + t * (b.Column - a.Column)), grid.Y(a.Row + t * (b.Row - a.Row)));
        }

        if (count == 2)
        {
            pieces.Add(Piece(crossings[0], crossings[1]));
        }
        else if (count == 4)
        {
            // A saddle: the mean of the corners tells which two of them are joined in the middle.
            bool middleIsAbove = sum > 0, firstIsAbove = grid.Cells[row, column] > level;
            int shift = middleIsAbove == firstIsAbove ? 0 : 1;
            pieces.Add(Piece(crossings[shift], crossings[shift + 1]));
            pieces.Add(Piece(crossings[shift + 2], crossings[(shift + 3) % 4]));
        }
    }

    private static LevelPiece Piece((double X, double Y) from, (double X, double Y) to) =>
        new(from.X, from.Y, to.X, to.Y);
}
