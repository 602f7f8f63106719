using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

/// <summary>Presses keys on an editor and draws it on a screen: keys in, screen out.</summary>
internal sealed class Keyboard
{
    private readonly FramePainter painter = new(inColor: false);

    public Keyboard(ILanguage? language = null, History? history = null, int width = 40, int height = 12)
    {
        Editor = new LineEditor(language ?? new ListedLanguage(), history ?? new History([]));
        Screen = new VirtualScreen(width, height);
        Draw();
    }

    public LineEditor Editor { get; }

    public VirtualScreen Screen { get; private set; }

    public EditorOutcome Outcome { get; private set; } = new EditorOutcome.Editing();

    public string Text => Editor.Buffer.Text;

    /// <summary>The text with a bar where the caret is.</summary>
    public string TextAndCaret => Editor.Buffer.Text.Insert(Editor.Buffer.Caret, "|");

    public Keyboard Type(string text)
    {
        foreach (char c in text)
            Give(new EditorInput.Key(new KeyStroke(c.ToString(), c.ToString())));
        return this;
    }

    public Keyboard Press(params string[] names)
    {
        foreach (string name in names)
            Give(new EditorInput.Key(new KeyStroke(name, "")));
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

    private void Give(EditorInput input)
    {
        Outcome = Editor.Handle(input);
        Draw();
    }

    private void Draw() =>
        Screen.Write(painter.Paint(FrameComposer.Compose(Editor.View(), Screen.Width, Screen.Height)));
}
