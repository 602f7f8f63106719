using System.Diagnostics;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

/// <summary>The pages of the repository, and how a test runs one.</summary>
internal static class Page
{
    /// <summary>The numbered pages of a folder, in the order of their numbers.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. Directory.GetFiles(Repository.At(folder)).Select(file => Path.GetFileName(file))
            .Where(name => char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal).Select(name => $"{folder}/{name}"),
    ];

    /// <summary>Runs a page from a folder as a user would: under this program, or under fsi.</summary>
    public static ProcessRun Run(string page, string folder, params string[] arguments)
    {
        string runner = page.EndsWith(".fsx", StringComparison.Ordinal) ? "fsi" : typeof(CommandLine).Assembly.Location;
        return TimedProcess.Run(new ProcessStartInfo("dotnet", [runner, Repository.At(page), .. arguments])
        {
            WorkingDirectory = folder,
        });
    }

    /// <summary>A page ends well, prints what stands beside its code, and its pictures are where it says.</summary>
    public static void Check(string page)
    {
        string folder = Directory.CreateTempSubdirectory("page").FullName;
        try
        {
            ProcessRun run = Run(page, folder);
            Assert.True(run.ExitCode == 0, $"{page} ended with {run.ExitCode}: {run.Output}{run.Errors}");
            string[] printed = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
            Assert.Null(PageAnswers.Difference(PageAnswers.Stated(Repository.At(page)), printed));
            string[] pictures = [.. printed.Where(line => line.StartsWith("pictures/", StringComparison.Ordinal))];
            Assert.NotEmpty(pictures);
            Assert.All(pictures, name => Assert.True(new FileInfo(Path.Combine(folder, name)).Length > 2000, $"{name} is empty"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
