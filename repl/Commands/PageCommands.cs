using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Commands;

/// <summary><c>:load</c> and <c>:save</c></summary>
internal static class PageCommands
{
    /// <summary>Runs the page. Its usings do not come with <c>#load</c>, so they are added.</summary>
    public static Reply Load(Conversation conversation, string path, CancellationToken stop)
    {
        string page = path.Trim('"');
        if (!File.Exists(page))
            return conversation.Fail($"There is no page {(page.Length > 0 ? DisplayPath.Of(page) : path)}.");
        page = Path.GetFullPath(page);
        IEnumerable<string> usings = Submission.Parse(File.ReadAllText(page))
            .GetCompilationUnitRoot(stop).Usings.Select(directive => directive.ToString());
        return conversation.Run(string.Join('\n', usings.Prepend($"#load \"{page}\"")), stop);
    }

    public static Reply Save(Conversation conversation, string path, CancellationToken stop)
    {
        string file = path.Trim('"');
        if (!file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
            return conversation.Fail($"A page ends with .csx: :save {(file.Length > 0 ? file : "page")}.csx");
        file = Path.GetFullPath(file);
        if (!conversation.MayOverwrite(file) && File.Exists(file))
        {
            return conversation.Fail($"{DisplayPath.Of(file)} exists, and this session did not write it. "
                + "Enter the line again to overwrite it, or take another name.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, SessionPage.Of(conversation.Session, file));
            return conversation.Say(DisplayPath.Of(file));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return conversation.Fail($"The page cannot be written: {unwritable.Message}");
        }
    }
}
