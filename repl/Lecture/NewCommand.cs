using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Lecture;

/// <summary><c>micrograd new NAME</c>: a first page. One in F# gets its kit, which fsi looks for beside it.</summary>
internal static class NewCommand
{
    private const string Placeholder = "PAGE";

    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        if (words is not [[not '-', ..] name])
        {
            errors.WriteLine("micrograd: new needs one name after it, such as micrograd new first or "
                + "micrograd new first.fsx.");
            return PageRunner.WrongUse;
        }

        string kind = Path.GetExtension(name).ToLowerInvariant();
        if (kind is not (".csx" or ".fsx"))
            (name, kind) = (name + ".csx", ".csx");
        string title = Path.GetFileNameWithoutExtension(name);
        Dictionary<string, string> files = new()
        {
            [name] = Resource.Text("first" + kind).Replace(Placeholder, title, StringComparison.Ordinal),
        };
        string kit = Path.Combine(Path.GetDirectoryName(name)!, "kit.fsx");
        if (kind == ".fsx" && !File.Exists(kit))
            files[kit] = LectureCommand.Files["kit.fsx"];
        if (!NewFiles.Write(files, "Take another name: micrograd new NAME", errors))
            return PageRunner.Failed;
        output.WriteLine(kind == ".csx" ? $"micrograd {name}" : $"dotnet fsi {name}");
        return 0;
    }
}
