using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Lecture;

/// <summary><c>micrograd lecture [FOLDER]</c></summary>
internal static class LectureCommand
{
    private const string Prefix = "lecture/";

    /// <summary>The pages, their kits, and settings for dotnet-script and VS Code: paths and texts.</summary>
    public static IReadOnlyDictionary<string, string> Files => Resource.Names
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], name => Resource.Text(name))
        .Append(new(OwnKit.Name, Resource.Text(OwnKit.Name)))
        .ToDictionary(file => file.Key, file => file.Key.StartsWith("kit.", StringComparison.Ordinal)
            ? PackagedKit.Of(file.Value)
            : file.Value);

    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        if (words.Length > 1 || words is [['-', ..]])
        {
            errors.WriteLine($"micrograd: lecture takes one folder, not {string.Join(' ', words)}. "
                + "Type micrograd lecture FOLDER, or micrograd lecture for the folder lecture.");
            return PageRunner.WrongUse;
        }

        string folder = words.Length > 0 ? words[0] : "lecture";
        var files = Files.ToDictionary(file => $"{folder.TrimEnd('/', '\\')}/{file.Key}", file => file.Value);
        if (!NewFiles.Write(files, "Move your file away, or name another folder: micrograd lecture FOLDER", errors))
            return PageRunner.Failed;
        int pages = files.Keys.Count(path => path.EndsWith(".csx", StringComparison.Ordinal)) - 1;
        output.WriteLine($"""
            {folder} holds the {pages} pages of the lecture in C# and in F#. Run one:

              micrograd {folder}/03_mlp_training.csx
              dotnet fsi {folder}/fsharp/03_mlp_training.fsx
              cd {folder} && dotnet tool restore && dotnet script 03_mlp_training.csx
            """);
        return 0;
    }
}
