using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Micrograd.Repl.Tests.Pages;

/// <summary>What a page says that it prints, beside the code: <c>//> 14</c>; <c>//> ...</c> stands for any number of lines.</summary>
internal static partial class PageAnswers
{
    private const string AnyLines = "...";

    public static string Repository { get; } = FindRepository();

    public static IReadOnlyList<string> Stated(string page) =>
        [.. File.ReadLines(page).Select(line => Answer().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    /// <summary>Null if the printed lines are the stated ones, else the first difference.</summary>
    public static string? Difference(IReadOnlyList<string> stated, IReadOnlyList<string> printed)
    {
        int line = 0;
        bool mayskip = false;
        foreach (string answer in stated)
        {
            if (answer == AnyLines)
            {
                mayskip = true;
                continue;
            }

            int start = line;
            while (mayskip && line < printed.Count && printed[line] != answer)
                line++;
            if (line == printed.Count || printed[line] != answer)
                return $"The page states '{answer}' but prints '{(start < printed.Count ? printed[start] : "nothing more")}' (line {start + 1}).";
            line++;
            mayskip = false;
        }

        return line == printed.Count || mayskip ? null : $"The page prints '{printed[line]}' (line {line + 1}) and does not state it.";
    }

    /// <summary>Runs a page as a user would, from a new folder of its own.</summary>
    public static (int ExitCode, IReadOnlyList<string> Printed, string Errors, string Folder) Run(params string[] command)
    {
        string folder = Directory.CreateTempSubdirectory("page").FullName;
        var start = new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] printed = output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return (process.ExitCode, [.. printed.Select(line => line.TrimEnd())], errors.Result, folder);
    }

    [GeneratedRegex(@"//> ?(.*?)\s*$")]
    private static partial Regex Answer();

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Micrograd.Scripting.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"The tests run from {AppContext.BaseDirectory}, which is not in a checkout.");
    }
}
