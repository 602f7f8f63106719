using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

public sealed class HistoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("history").FullName;
    private readonly StringWriter notes = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private History Open() => new HistoryFile(Path.Combine(folder, "deep", "history"), notes).Open();

    [Theory]
    [InlineData("a + b")]
    [InlineData("for (;;) {\n    f();\n}")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\\\n\\n\\\\n")]
    public void What_was_entered_is_there_the_next_time(string entry)
    {
        Open().Add(entry);
        Assert.Equal(entry, Open()[0]);
        Assert.Equal("", notes.ToString());
    }

    [Fact]
    public void The_same_line_twice_is_kept_once_and_an_empty_one_not_at_all()
    {
        History history = Open();
        foreach (string entry in new[] { "a", "a", " ", "b", "a" })
            history.Add(entry);
        Assert.Equal(3, Open().Count);
    }

    [Fact]
    public void A_history_that_cannot_be_written_is_one_note_and_no_error()
    {
        File.WriteAllText(Path.Combine(folder, "deep"), "a file where a folder should be");
        History history = Open();
        history.Add("a");
        history.Add("b");
        Assert.Equal(2, history.Count);
        string note = Assert.Single(notes.ToString().TrimEnd().Split('\n'));
        Assert.StartsWith("The history is not kept: ", note, StringComparison.Ordinal);
    }
}
