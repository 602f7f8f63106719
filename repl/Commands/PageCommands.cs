using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis.CSharp;


namespace Micrograd.Repl.Commands;

/// <summary><c>:load</c> and <c>:save</c></summary>
internal static class PageCommands
{
    /// <summary>Runs the page; its usings, which do not travel through <c>#load</c>, are taken over too.</summary>
    public static Reply Load(Conversation conversation, string path, CancellationToken stop)
    {
        string page = Path.GetFullPath(path.Trim('"'));
        if (!File.Exists(page))
            return conversation.Fail($"There is no page {DisplayPath.Of(page)}.");
        IEnumerable<string> usings = Submission.Parse(File.ReadAllText(page))
            .GetCompilationUnitRoot(stop).Usings.Select(directive => directive.ToString());
        string text = string.Join('\n', usings.Prepend($"#load {SymbolDisplay.FormatLiteral(page, quote: true).Replace("\\\\", "\\", StringComparison.Ordinal)}"));
        return conversation.Evaluate(text, _ => "", stop);
    }

    public static Reply Save(Conversation conversation, string path, CancellationToken stop)
    {
        string file = Path.GetFullPath(path.Trim('"'));
        if (!file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
            return conversation.Fail($"A page ends with .csx: :save {path}.csx");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, SessionPage.Of(conversation.Session, file));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return conversation.Fail($"The page cannot be written: {unwritable.Message}");
        }

        return conversation.Say(DisplayPath.Of(file));
    }
}
