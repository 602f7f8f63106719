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

    /// <summary>
    /// Runs a page as a user does, under this program or under fsi, from a folder of its own. It must end well and
    /// print what stands beside its code, and its pictures must be where it says: in pictures/, or where --out says. It
    /// leaves nothing else behind.
    /// </summary>
    public static void Check(string page, string? outFolder = null)
    {
        string runner = page.EndsWith(".fsx", StringComparison.Ordinal) ? "fsi" : typeof(CommandLine).Assembly.Location;
        string[] arguments = outFolder is null ? [] : ["--out", outFolder];
        string folder = Directory.CreateTempSubdirectory("page").FullName;
        try
        {
            string[] all = [runner, Repository.At(page), .. arguments];
            ProcessRun run = TimedProcess.Run(new ProcessStartInfo("dotnet", all) { WorkingDirectory = folder });
            Assert.True(run.ExitCode == 0, $"{page} ended with {run.ExitCode}: {run.Output}{run.Errors}");
            string[] printed = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
            string start = $"{outFolder ?? "pictures"}/";
            IEnumerable<string> stated = PageAnswers.Stated(Repository.At(page))
                .Select(answer => answer.Replace("pictures/", start, StringComparison.Ordinal));
            Assert.Null(PageAnswers.Difference([.. stated], printed));
            string[] pictures = [.. printed.Where(line => line.StartsWith(start, StringComparison.Ordinal))];
            Assert.Equal(stated.Count(line => line.StartsWith(start, StringComparison.Ordinal)), pictures.Length);
            Assert.All(pictures, name =>
                Assert.True(new FileInfo(Path.Combine(folder, name)).Length > 2000, $"{name} is empty"));
            Assert.Equal(pictures.Order(StringComparer.Ordinal), FilesUnder(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
