using System.Diagnostics;
using Micrograd.Repl.Report;
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

    /// <summary>Runs a page; it must print what stands beside its code.</summary>
    public static void Check(string page, string? outFolder = null, ProcessStartInfo? start = null) =>
        Check(Repository.At(page), PageAnswers.Stated(Repository.At(page)), outFolder, start);

    /// <summary>
    /// Runs a page as a user does, under this program or under fsi, from a folder of its own. It must end well and
    /// print the answers, and its pictures must be where it says: in pictures/, or where --out says. It leaves nothing
    /// else behind.
    /// </summary>
    /// <param name="page">The path of the page.</param>
    /// <param name="answers">The lines that it must print.</param>
    /// <param name="outFolder">The folder after --out, or null to do without the option.</param>
    /// <param name="start">The program that runs it, or null for the usual one.</param>
    public static void Check(
        string page, IReadOnlyList<string> answers, string? outFolder = null, ProcessStartInfo? start = null)
    {
        string runner = page.EndsWith(".fsx", StringComparison.Ordinal) ? "fsi" : typeof(CommandLine).Assembly.Location;
        start ??= new ProcessStartInfo("dotnet", [runner]);
        string[] arguments = ["--names", Microgpt.NamesFile, .. outFolder is null ? [] : new[] { "--out", outFolder }];
        foreach (string word in arguments.Prepend(page))
            start.ArgumentList.Add(word);
        string folder = start.WorkingDirectory = Directory.CreateTempSubdirectory("page").FullName;
        try
        {
            ProcessRun run = TimedProcess.Run(start);
            Assert.True(run.ExitCode == 0, $"{page} ended with {run.ExitCode}: {run.Output}{run.Errors}");
            string[] printed = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
            string place = $"{outFolder ?? "pictures"}/";
            string[] stated =
                [.. answers.Select(answer => answer.Replace("pictures/", place, StringComparison.Ordinal))];
            Assert.Null(PageAnswers.Difference(stated, printed, LastDigits.Agree));
            string[] pictures = [.. printed.Where(line => line.StartsWith(place, StringComparison.Ordinal))];
            Assert.Equal(stated.Count(line => line.StartsWith(place, StringComparison.Ordinal)), pictures.Length);
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
