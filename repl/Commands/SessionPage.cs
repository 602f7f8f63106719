using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Commands;

/// <summary>
/// A session as a page: first the directives; then the submissions. Values are written with WriteLine, and a name that
/// was defined twice gets a number.
/// </summary>
internal static class SessionPage
{
    public static string Of(Session session, string file)
    {
        List<string> directives =
            [$"#load \"{PathOfKit(file)}\"", .. SubmissionCompiler.KitUsings.Select(name => $"using {name};")];
        List<string> body = [];
        var names = new PageNames();
        Script[] scripts = [.. session.Accepted.Select(submission => new Script(submission))];
        foreach ((int i, Script script) in scripts.Index())
        {
            directives.AddRange(script.Directives);
            Script? next = scripts.Skip(i + 1).FirstOrDefault(later => later.UsesLastResult || later.GivesResult);
            body.AddRange(names.Rewrite(script, isUsed: next is { UsesLastResult: true }));
        }

        // In C# #r and #load stand before using, and both before everything else.
        IEnumerable<string> head = directives.Distinct().OrderBy(line => line.StartsWith('#') ? 0 : 1);
        return string.Join('\n', [.. head, "", .. body.Where(line => line.Length > 0)]) + "\n";
    }

    /// <summary>The path from the new page to the kit of the clone that this program was built in.</summary>
    private static string PathOfKit(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string kit = Path.Combine(folder.FullName, "scripts", "kit.csx");
            if (File.Exists(kit))
                return Path.GetRelativePath(Path.GetDirectoryName(file)!, kit).Replace('\\', '/');
        }

        return "kit.csx";
    }

    /// <summary>One submission and its meaning.</summary>
    internal sealed class Script(Compilation submission)
    {
        public CompilationUnitSyntax Root { get; } = submission.SyntaxTrees.Last().GetCompilationUnitRoot();

        public SemanticModel Model { get; } = submission.GetSemanticModel(submission.SyntaxTrees.Last());

        /// <summary>Whether the console showed a value.</summary>
        public bool GivesResult =>
            Submission.AsksForValue(Root.SyntaxTree) && !Submission.IsVoid(Root.SyntaxTree, Model);

        public bool UsesLastResult => Root.DescendantTokens().Any(token => token.Text == LastResult.Name);

        public IEnumerable<string> Directives =>
            ((IEnumerable<SyntaxNode>)[.. Root.GetReferenceDirectives(), .. Root.GetLoadDirectives(), .. Root.Usings])
                .Select(line => line.ToString().Trim());
    }
}
