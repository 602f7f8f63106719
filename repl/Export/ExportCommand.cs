using Micrograd.Repl.Hosting;
using Micrograd.Repl.Lecture;

namespace Micrograd.Repl.Export;

/// <summary><c>micrograd export PAGE.csx --as cs</c></summary>
internal static class ExportCommand
{
    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        int kind = Array.IndexOf(words, "--as");
        string[] pages = kind < 0 ? [] : [.. words[..kind], .. words[kind..].Skip(2)];
        if (pages is not [[not '-', ..] path] || words.ElementAtOrDefault(kind + 1) != "cs")
        {
            errors.WriteLine("micrograd: export needs a page and a kind, such as micrograd export page.csx --as cs.");
            return PageRunner.WrongUse;
        }

        string page = Path.GetFullPath(path);
        if (!File.Exists(page))
        {
            errors.WriteLine($"micrograd: {path} does not exist.");
            return PageRunner.WrongUse;
        }

        string file = Path.GetFileNameWithoutExtension(page) + ".cs";
        try
        {
            Dictionary<string, string> app = new() { [file] = FileBasedApp.Of(page) };
            if (!NewFiles.Write(app, "Move your file away, or go to another folder.", errors))
                return PageRunner.Failed;
        }
        catch (PageCompilationException error)
        {
            errors.WriteLine(error.Message);
            return PageRunner.Failed;
        }

        output.WriteLine($"dotnet run {file}");
        return 0;
    }
}
