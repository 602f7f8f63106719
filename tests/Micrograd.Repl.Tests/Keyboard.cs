using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

/// <summary>Presses keys on an editor and draws it on a screen: keys in, screen out.</summary>
internal sealed class Keyboard
{
    private readonly FramePainter painter = new(inColor: false);
    private readonly ILanguage language;

    public Keyboard(ILanguage? language = null, History? history = null, int width = 40, int height = 12)
    {
        this.language = language ?? new ListedLanguage();
        Editor = new LineEditor(this.language, history ?? new History([]));
        Screen = new VirtualScreen(width, height);
        Draw();
    }

    public LineEditor Editor { get; }

    public VirtualScreen Screen { get; private set; }

    public EditorOutcome Outcome { get; private set; }

    /// <summary>Whether the analysis has answered before the next key; otherwise Answer gives its answer.</summary>
    public bool AnswersAtOnce { get; set; } = true;

    public string Text => Editor.Buffer.Text;

    /// <summary>The text with a bar where the caret is.</summary>
    public string TextAndCaret => Editor.Buffer.Text.Insert(Editor.Buffer.Caret, "|");

    public Keyboard Type(string text)
    {
        foreach (char c in text)
            Give(new EditorInput.Key($"{c}", $"{c}"));
        return this;
    }

    public Keyboard Press(params string[] names)
    {
        foreach (string name in names)
            Give(new EditorInput.Key(name));
        return this;
    }

    public Keyboard Paste(string text)
    {
        Give(new EditorInput.Paste(text));
        return this;
    }

    public Keyboard Resize(int width)
    {
        Screen.Resize(width);
        Screen.Write(painter.Clear(width));
        Draw();
        return this;
    }

    /// <summary>Gives the answer to a question, which may be an old one; with the mistakes after a pause.</summary>
    public Keyboard Answer(Question? question = null, bool afterPause = false)
    {
        question ??= Editor.Question;
        try
        {
            Answer(language.Look(question, CancellationToken.None) with
            {
                Mistakes = afterPause ? language.Mistakes(question, CancellationToken.None) : null,
            });
        }
        catch (Exception failure)
        {
            Answer(new Insight(question) { Trouble = failure });
        }

        return this;
    }

    public void Answer(Insight insight)
    {
        Editor.Handle(new EditorInput.Answer(insight));
        Draw();
    }

    private void Give(EditorInput input)
    {
        Outcome = Editor.Handle(input);
        if (AnswersAtOnce)
            Answer();
        Draw();
    }

    private void Draw() =>
        Screen.Write(painter.Paint(Frame.Of(Editor.View(), Screen.Width, Screen.Height)));
}
