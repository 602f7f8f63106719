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
        List<string> directives = [$"#load \"{PathOfKit(file)}\"", .. Kit.Usings.Select(name => $"using {name};")];
        List<string> body = [];
        var names = new PageNames();
        Script[] scripts = [.. session.Compilations.Select(compilation => new Script(compilation))];
        for (int i = 0; i < scripts.Length; i++)
        {
            directives.AddRange(scripts[i].Directives);
            int next = Array.FindIndex(scripts, i + 1, script => script.UsesLastResult || script.GivesResult);
            bool isUsed = next > 0 && scripts[next].UsesLastResult;
            body.AddRange(names.Rewrite(scripts[i], isUsed).Where(line => line.Length > 0));
        }

        // In C# #r and #load stand before using, and both before everything else.
        IEnumerable<string> head = directives.Distinct().OrderBy(line => line.StartsWith('#') ? 0 : 1);
        return string.Join('\n', [.. head, "", .. body]) + "\n";
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
    internal sealed class Script
    {
        public Script(Compilation compilation)
        {
            SyntaxTree tree = compilation.SyntaxTrees.Last();
            Root = tree.GetCompilationUnitRoot();
            Model = compilation.GetSemanticModel(tree);
        }

        public CompilationUnitSyntax Root { get; }

        public SemanticModel Model { get; }

        /// <summary>Whether the console showed a value.</summary>
        public bool GivesResult =>
            Submission.AsksForValue(Root.SyntaxTree) && !Submission.IsVoid(Root.SyntaxTree, Model);

        public bool UsesLastResult => Root.DescendantTokens().Any(token => token.Text == LastResult.Name);

        public IEnumerable<string> Directives =>
            Root.GetReferenceDirectives().Select(line => line.ToString().Trim())
                .Concat(Root.GetLoadDirectives().Select(line => line.ToString().Trim()))
                .Concat(Root.Usings.Select(line => line.ToString().Trim()));
    }
}
