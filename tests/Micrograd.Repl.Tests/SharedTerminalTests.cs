using System.Text;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Interaction;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Tests;

public sealed class SharedTerminalTests : IDisposable
{
    private readonly VirtualScreen screen = new(120, 20);
    private readonly ScreenWriter writer;
    private readonly SharedTerminal terminal;
    private readonly TextWriter users;

    public SharedTerminalTests()
    {
        writer = new ScreenWriter(screen);
        terminal = new SharedTerminal(new TerminalScreen(isTerminal: false, allowsPictures: false), writer);
        users = terminal.Writer(writer);
    }

    public void Dispose()
    {
        users.Dispose();
        writer.Dispose();
    }

    [Fact]
    public void Output_comes_above_the_prompt_which_stays_with_its_text_and_caret()
    {
        terminal.Draw(Prompt("half\ntyped", caret: 2));
        users.WriteLine("tick");
        users.Write("a\nb\n");
        Assert.Equal(["tick", "a", "b", "> half", "  typed"], screen.Lines);
        Assert.Equal((3, 4), (screen.Row, screen.Column));
    }

    [Fact]
    public void A_line_that_has_not_ended_stands_above_the_prompt_until_it_ends()
    {
        terminal.Draw(Prompt("half"));
        users.Write("10 %");
        users.Write('\r');
        users.Write("\e[32m20 %\e[0m");
        Assert.Equal(["20 %", "> half"], screen.Lines);
        terminal.Draw(Prompt("half t"));
        users.WriteLine(" done");
        Assert.Equal(["20 % done", "> half t"], screen.Lines);
        users.Write("end");
        terminal.Finish(Prompt("entered"));
        users.WriteLine("answer");
        Assert.Equal(["20 % done", "end", "> entered", "answer"], screen.Lines);
    }

    [Fact]
    public void A_line_that_never_ends_is_ended()
    {
        terminal.Draw(Prompt(""));
        for (int i = 0; i < 30; i++)
            users.Write(new string('x', 80) + "\r");
        Assert.Equal(2, screen.Lines.Count);
    }

    [Fact]
    public void Threads_and_the_prompt_take_turns()
    {
        TextWriter before = Console.Out;
        Console.SetOut(users);
        try
        {
            Parallel.For(0, 4, thread =>
            {
                for (int i = 0; i < 50; i++)
                {
                    if (thread == 0)
                        terminal.Draw(Prompt($"key {i}"));
                    else
                        Console.WriteLine($"line {thread} {i}");
                }
            });
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal("> key 49", screen.Lines[^1]);
        Assert.Equal(
            from thread in Enumerable.Range(1, 3) from i in Enumerable.Range(0, 50) select $"line {thread} {i}",
            screen.Lines.SkipLast(1).OrderBy(line => line[5]).ThenBy(line => line.Length)
                .ThenBy(line => line, StringComparer.Ordinal));
    }

    private static View Prompt(string text, int? caret = null) =>
        new(text, caret ?? text.Length, [], _ => []);

    /// <summary>As a terminal does it, a line feed of a program begins a row.</summary>
    private sealed class ScreenWriter(VirtualScreen screen) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value) => screen.Write(value!
            .Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
    }
}
