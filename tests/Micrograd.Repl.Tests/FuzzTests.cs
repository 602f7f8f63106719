using Micrograd.Repl.Commands;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;

namespace Micrograd.Repl.Tests;

/// <summary>Nonsense, seeded: whatever is typed and submitted ends in a prompt that works.</summary>
[Collection(SharedConsole.Name)]
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "x", "1", "2.5", "\"t\"", "'c", "new", "Value", "(", ")", "[", "]", "{", "}", ";", ",", ".", ":", "=>",
        "=", "+", "*", "-", "\n", " ", " ", "var ", "if ", "for ", "while ", "return ", "class ", "record ", "$\"{",
        "///", "/*", "#r ", "#load ", ":help", ":vars", ":load ", ":why ", ":time ", "?", "??", "<", ">", "await ",
        "👩‍💻", "日本", "wrong", "> a", "... b", "é", "\u0301", "\ud800", "a.Grad", "Plot", "a: b c(", "unsafe ", "@",
        "_", "0x", "'", "\\",
    ];

    [Fact]
    public void Twenty_thousand_keys_leave_an_editor_that_works()
    {
        var keyboard = new Keyboard(new ListedLanguage("Tanh", "Tan", "Exp", "日本"), new History(["one", "a\nb", ""]));
        Press(keyboard, count: 20_000, seed: 1);
        keyboard.AnswersAtOnce = true;
        Assert.Equal("a + b", keyboard.Press("Ctrl+G", "Ctrl+C").Type("a + b").Text);
    }

    /// <summary>A key costs milliseconds where the compiler answers, so these are few.</summary>
    [Fact]
    public void Keys_with_the_compiler_behind_them_leave_an_editor_that_works()
    {
        Task<Session> session = Task.FromResult(Session.Start([]));
        var keyboard = new Keyboard(new ConsoleLanguage(() => session), width: 200);
        Press(keyboard, count: 300, seed: 2);
        keyboard.AnswersAtOnce = true;
        keyboard.Press("Ctrl+G", "Ctrl+C").Type("new Value(1).Tan");
        Assert.Contains(keyboard.Screen.Lines, line => line.Contains("Tanh", StringComparison.Ordinal));
    }

    /// <summary>Most of the texts do not compile, which takes less time than an assembly.</summary>
    [Fact]
    public void Two_thousand_submissions_leave_a_session_that_works()
    {
        Conversation conversation = SurvivalTests.Talk(out StringWriter _);
        conversation.Submit("var a = new Value(2); var x = 1.0;", CancellationToken.None);
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Any(random, Pieces)));
            Assert.NotEqual(Reply.Leave, conversation.Submit(text, CancellationToken.None));
        }

        Assert.Equal(Reply.Fine, conversation.Submit("var alive = new Value(3).Tanh();", CancellationToken.None));
    }

    private static void Press(Keyboard keyboard, int count, int seed)
    {
        var random = new Random(seed);
        string[] keys = [.. LineEditor.Bindings.Keys];
        Question old = keyboard.Editor.Question;
        for (int i = 0; i < count; i++)
        {
            keyboard.AnswersAtOnce = random.Next(4) > 0; // and an old answer may come later
            if (random.Next(20) == 0)
                old = keyboard.Editor.Question;
            if (random.Next(3) == 0)
                keyboard.Press(Any(random, keys));
            else if (random.Next(40) == 0)
                keyboard.Paste(Any(random, Pieces) + "\t\n" + Any(random, Pieces));
            else if (random.Next(10) == 0)
                keyboard.Answer(afterPause: true);
            else if (random.Next(10) == 0)
                keyboard.Answer(old);
            else
                keyboard.Type(Any(random, Pieces).Trim('\n')); // a line feed is no character that a key types
            if (keyboard.Text.Length > 200)
                keyboard.Press("Ctrl+C");
        }
    }

    private static string Any(Random random, string[] pieces) => pieces[random.Next(pieces.Length)];
}
