using Micrograd.Repl.Hosting;
using Micrograd.Repl.Lecture;
using Micrograd.Repl.Report;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class LectureTests : IDisposable
{
    private readonly PageFolder pages = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public void The_folder_holds_every_page_the_kits_and_the_settings()
    {
        string folder = pages.At("lecture");
        Assert.Equal((0, ""), (LectureCommand.Run([folder], output, errors), errors.ToString()));
        string[] written = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        string[] scripts = [.. Directory
            .GetFiles(Repository.At("scripts"), "*.?sx", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.At("scripts"), file).Replace('\\', '/'))];
        string[] settings = [".config/dotnet-tools.json", ".vscode/settings.json", "omnisharp.json"];
        Assert.Equal(scripts.Concat(settings).Order(StringComparer.Ordinal), written);
        Assert.All(settings, name => Assert.Equal(
            File.ReadAllText(Repository.At(name)).ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(folder, name))));
    }

    [Theory]
    [InlineData("kit.csx")]
    [InlineData("kit.fsx")]
    public void A_kit_asks_for_packages_of_this_version_and_for_nothing_of_a_clone(string kit)
    {
        string text = LectureCommand.Files[kit];
        string[] asked = [.. text.Split('\n').Where(line => line.StartsWith("#r", StringComparison.Ordinal))];
        string[] engine = [.. File.ReadLines(Repository.At("scripts", kit))
            .Where(line => line.Contains(".dll\"", StringComparison.Ordinal))
            .Select(line => line.Split('/')[^1].Replace(".dll\"", "", StringComparison.Ordinal))];
        Assert.NotEmpty(engine);
        Assert.Equal(engine.Select(name => $"#r \"nuget: {name}, {ThisProgram.Version}\""), asked);
        Assert.DoesNotContain("artifacts", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_folder_runs_with_the_packages_that_this_program_carries()
    {
        LectureCommand.Run([pages.At("lecture")], output, errors);
        PageRun run = pages.Run("lecture/04_linear_regression.csx", ["--out", pages.At("slides")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_second_time_changes_nothing_and_brings_back_what_is_missing()
    {
        string page = Path.Combine(pages.At("lecture"), "01_derivatives.csx");
        LectureCommand.Run([pages.At("lecture")], output, errors);
        File.Delete(page);
        File.SetLastWriteTimeUtc(Path.Combine(pages.At("lecture"), "kit.csx"), DateTime.UnixEpoch);
        Assert.Equal((0, ""), (LectureCommand.Run([pages.At("lecture")], output, errors), errors.ToString()));
        Assert.True(File.Exists(page));
        Assert.Equal(
            DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Path.Combine(pages.At("lecture"), "kit.csx")));
    }

    [Fact]
    public void A_changed_page_is_named_and_nothing_is_written()
    {
        string mine = pages.Write("lecture/kit.csx", "// mine");
        Assert.Equal(1, LectureCommand.Run([pages.At("lecture")], output, errors));
        Assert.Equal(
            $"""
            micrograd: {mine} exists and holds something else.
            micrograd: nothing is written. Move your file away, or name another folder: micrograd lecture FOLDER

            """.ReplaceLineEndings(),
            errors.ToString());
        Assert.Equal([mine], Directory.GetFiles(pages.Root, "*", SearchOption.AllDirectories));
        Assert.Equal("// mine", File.ReadAllText(mine));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_error_with_its_cause()
    {
        string file = pages.Write("lecture", "");
        Assert.Equal(1, LectureCommand.Run([file], output, errors));
        Assert.StartsWith("micrograd: a file cannot be written: ", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("--out", "b")]
    public void The_lecture_takes_one_folder(params string[] words)
    {
        Assert.Equal(2, LectureCommand.Run(words, output, errors));
        Assert.Equal(
            $"micrograd: lecture takes one folder, not {words[0]} b. Type micrograd lecture FOLDER, "
                + "or micrograd lecture for the folder lecture." + Environment.NewLine,
            errors.ToString());
    }

    [Theory]
    [InlineData("first", "first.csx")]
    [InlineData("first.csx", "first.csx")]
    [InlineData("deep/first.1", "deep/first.1.csx")]
    public void A_new_page_runs_and_prints_what_stands_beside_its_code(string name, string file)
    {
        Assert.Equal((0, ""), (NewCommand.Run([pages.At(name)], output, errors), errors.ToString()));
        Assert.Equal($"micrograd {pages.At(file)}{Environment.NewLine}", output.ToString());
        PageRun run = pages.Run(file, ["--out", pages.At("slides")]);
        string[] stated = [.. PageAnswers.Stated(pages.At(file))
            .Select(line => line.Replace("pictures", pages.At("slides"), StringComparison.Ordinal))];
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Null(PageAnswers.Difference(stated, run.Output.TrimEnd().Split('\n'), LastDigits.Agree));
    }

    [Fact]
    public void A_new_page_in_FSharp_gets_its_kit_unless_there_is_one()
    {
        string kit = pages.Write("mine/kit.fsx", "// mine");
        Assert.Equal(0, NewCommand.Run([pages.At("first.fsx")], output, errors));
        Assert.Equal(0, NewCommand.Run([pages.At("mine/first.fsx")], output, errors));
        Assert.Equal(LectureCommand.Files["kit.fsx"], File.ReadAllText(pages.At("kit.fsx")));
        Assert.Equal("// mine", File.ReadAllText(kit));
        Assert.Contains("# first\n", File.ReadAllText(pages.At("first.fsx")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_page_does_not_take_the_place_of_another()
    {
        string mine = pages.Write("first.csx", "// mine");
        Assert.Equal(1, NewCommand.Run([mine], output, errors));
        Assert.Equal(
            $"micrograd: {mine} exists and holds something else.{Environment.NewLine}"
                + $"micrograd: nothing is written. Take another name: micrograd new NAME{Environment.NewLine}",
            errors.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("a", "b")]
    [InlineData("--help")]
    public void New_takes_one_name(params string[] words)
    {
        Assert.Equal(2, NewCommand.Run(words, output, errors));
        Assert.Equal(
            "micrograd: new needs one name after it, such as micrograd new first or micrograd new first.fsx."
                + Environment.NewLine,
            errors.ToString());
    }
}
