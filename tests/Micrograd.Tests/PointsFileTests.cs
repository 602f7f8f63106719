using System.Text;
using Micrograd.Data;

namespace Micrograd.Tests;

public sealed class PointsFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("micrograd-points-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_last_column_is_the_target_and_the_others_are_the_inputs() =>
        Assert.Equal([new([1, 2, 3], -1), new([0.5, -1e-3, 7], 1)], Read("x1,x2,x3,y\n1,2,3,-1\n0.5,-1e-3,7,1\n"));

    [Fact]
    public void A_file_of_the_moons_gives_the_moons() =>
        Assert.Equal(Judge.Moons(), PointsFile.Read(Path.Combine(AppContext.BaseDirectory, "Facts", "moons-1337.csv")));

    [Theory]
    [InlineData("x,y\r\n1,2\r\n3,4\r\n")] // as Windows writes it
    [InlineData("x,y\n1,2\n3,4")] // no line end after the last
    [InlineData("x,y\n1,2\n3,4\n\n  \n\n")] // blank lines at the end
    [InlineData("\nx,y\n\n1,2\n\n3,4\n")] // and between
    [InlineData("\"x\",\"y\"\n\"1\",\"2\"\n\"3\",4\n")] // quoted
    [InlineData("\"distance, in km\",\"the \"\"y\"\"\"\n1,2\n3,4\n")] // a comma and quotes in a name
    [InlineData("x,y\n 1 ,\t2\n3 , 4 \n")] // spaces around
    [InlineData("x,x\n1,2\n3,4\n")] // a name twice
    public void Line_ends_blanks_and_quotes_do_not_matter(string text) =>
        Assert.Equal([new([1], 2), new([3], 4)], Read(text));

    [Fact]
    public void The_mark_that_Excel_puts_first_is_not_part_of_a_name()
    {
        string path = Path.Combine(folder, "points.csv");
        File.WriteAllText(path, "x,y\n1,abc\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("points.csv, line 2, column 2 (y): 'abc' is not a number. Write numbers with a point: 0.5.",
            Assert.Throws<InvalidDataException>(() => PointsFile.Read(path)).Message);

        File.WriteAllText(path, "1,2\n3,4\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.StartsWith("points.csv, line 1, column 1: '1' is a number",
            Assert.Throws<InvalidDataException>(() => PointsFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x1,x2,y\n1,2,3\n1,abc,3\n",
        "points.csv, line 3, column 2 (x2): 'abc' is not a number. Write numbers with a point: 0.5.")]
    [InlineData("x1,x2,y\r\n\r\n1,2,3\r\n\r\n1,2,abc\r\n",
        "points.csv, line 5, column 3 (y): 'abc' is not a number. Write numbers with a point: 0.5.")]
    [InlineData("x1,x2,y\n1,\"0,5\",3\n",
        "points.csv, line 2, column 2 (x2): '0,5' is not a number. Write numbers with a point: 0.5.")]
    [InlineData("x1,x2,y\n1,1 000,3\n",
        "points.csv, line 2, column 2 (x2): '1 000' is not a number. Write numbers with a point: 0.5.")]
    [InlineData("x1,x2,y\n1,\"2,3\n4,5,6\n", // a quote that is never closed
        "points.csv, line 2: 2 columns were found, but the first line names 3. " +
        "Write one number for each name, with a point: 0.5.")]
    [InlineData("x,\"two\nlines\",y\n1,2,3\n1,a,3\n", // a name over two lines is counted as two
        "points.csv, line 4, column 2 (two...): 'a' is not a number. Write numbers with a point: 0.5.")]
    [InlineData("x1,x2,y\n1,,3\n",
        "points.csv, line 2, column 2 (x2): the cell is empty. Write a number, or take the line out.")]
    [InlineData("x1,x2,y\n1,nan,3\n",
        "points.csv, line 2, column 2 (x2): 'nan' is not finite. Take the line out: nothing learns from it.")]
    [InlineData("x1,x2,y\n1,2,1e999\n",
        "points.csv, line 2, column 3 (y): '1e999' is not finite. Take the line out: nothing learns from it.")]
    [InlineData("x1,x2,y\n1,2,3\n4,5\n",
        "points.csv, line 3: 2 columns were found, but the first line names 3. " +
        "Write one number for each name, with a point: 0.5.")]
    [InlineData("x1,x2,y\n0,5,1,5,1\n",
        "points.csv, line 2: 5 columns were found, but the first line names 3. " +
        "Write one number for each name, with a point: 0.5.")]
    [InlineData("x1,x2,y\n1\n",
        "points.csv, line 2: 1 column was found, but the first line names 3. " +
        "Write one number for each name, with a point: 0.5.")]
    [InlineData("x1;x2;y\n1;2;3\n",
        "points.csv, line 1: there is only one column, 'x1;x2;y'. " +
        "Separate the columns with commas: one input or more, then the target.")]
    [InlineData("1,2,3\n4,5,6\n",
        "points.csv, line 1, column 1: '1' is a number where a name should be. " +
        "Put a line of names above the points, such as x1,x2,y.")]
    [InlineData("\n\n1,2,3\n4,5,6\n",
        "points.csv, line 3, column 1: '1' is a number where a name should be. " +
        "Put a line of names above the points, such as x1,x2,y.")]
    [InlineData(",x1,x2,y\n0,1,2,3\n", // as pandas writes it
        "points.csv, line 1, column 1: the column has no name. pandas writes its row numbers in such a column: " +
        "write the file with index=False, or take the column out.")]
    [InlineData("x1,x2,y,\n1,2,3,\n",
        "points.csv, line 1, column 4: the column has no name. pandas writes its row numbers in such a column: " +
        "write the file with index=False, or take the column out.")]
    [InlineData("",
        "points.csv is empty. Write names first, x1,x2,y, then a line for each point.")]
    [InlineData("\n\r\n \n",
        "points.csv is empty. Write names first, x1,x2,y, then a line for each point.")]
    [InlineData("x1,x2,y\n\n",
        "points.csv has names but no points. Add a line of numbers for each point.")]
    public void An_error_names_the_file_the_line_and_the_column(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(text)).Message);

    [Theory]
    [InlineData("x,y\n\n1,2\n1,\"2\n", 4)]
    [InlineData("x,\"y\n", 1)]
    public void A_quote_that_is_never_closed_is_found_in_a_large_file(string start, int line)
    {
        string rest = string.Concat(Enumerable.Repeat("1,2\n", 5_000_000));
        Assert.Equal(
            $"points.csv, line {line}: the line does not end within 16 MB. Close the quote that it opens.",
            Assert.Throws<InvalidDataException>(() => Read(start + rest)).Message);
    }

    [Fact]
    public void A_missing_file_is_named_in_full()
    {
        string path = Path.Combine(folder, "none.csv");
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => PointsFile.Read(path));
        Assert.Equal($"There is no file {path}. Check the name and the folder.", error.Message);
        Assert.Equal(path, error.FileName);
    }

    private IReadOnlyList<Example> Read(string text)
    {
        string path = Path.Combine(folder, "points.csv");
        File.WriteAllText(path, text);
        return PointsFile.Read(path);
    }
}
