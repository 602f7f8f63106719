using Micrograd.Repl.Hosting;
using Micrograd.Repl.Interaction;
using Micrograd.Repl.Mistakes;

namespace Micrograd.Repl;

/// <summary>Reads the words after <c>micrograd</c>, and runs a page or the console.</summary>
internal static class CommandLine
{
    private const int WrongUse = 2;
    private const string Release = "release";

    /// <summary>The options that may stand before the page.</summary>
    public static IReadOnlyList<string> Options { get; } =
        ["-e", "-c", "--no-images", "--no-cache", "--verbose", "--version", "--help"];

    private static string Help => $$"""
        micrograd - runs pages of the lecture, and is a console for what they use

        micrograd [options] PAGE.csx [arguments]  run a page; its arguments are Args
        micrograd [options]                       open the console, or run a pipe
        {{string.Join('\n', Subcommand.Rows)}}

          -e CODE      run the code as the console would
          -c release   compile for speed; an error may name a line nearby
          --no-images  the console draws with characters
          --no-cache   compile the page again and keep nothing
          --verbose    show an error's type and calls, and why a page is not kept
          --version    print the version; with --verbose all that a bug report needs
          -h, --help   print this text

        `#load "kit.csx"` finds micrograd's own kit where none lies beside the page.
        Compiled pages are kept in $MICROGRAD_CACHE, else in the user's cache folder.
        """;

    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        bool useCache = true, allowsPictures = true, isOptimized = false;
        PageError.IsVerbose = false;
        for (int i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "-h" or "--help":
                    output.WriteLine(Help);
                    return 0;
                case "--version":
                    output.WriteLine($"micrograd {ThisProgram.Version}");
                    foreach (string fact in words.Contains("--verbose") ? ThisProgram.Facts : [])
                        output.WriteLine(fact);
                    return 0;
                case "-e" when i + 1 < words.Length:
                    return ConsoleProgram.Run(words[i + 1], allowsPictures, output, errors);
                case "-e":
                    errors.WriteLine("micrograd: -e needs code after it, such as -e 'new Value(2) * 3'.");
                    return WrongUse;
                case "-c" when i + 1 < words.Length && IsConfiguration(words[i + 1]):
                    isOptimized = words[++i].Equals(Release, StringComparison.OrdinalIgnoreCase);
                    break;
                case "-c":
                    errors.WriteLine("micrograd: -c needs release or debug after it, such as -c release PAGE.csx.");
                    return WrongUse;
                case "--verbose":
                    PageError.IsVerbose = true;
                    break;
                case "--no-images":
                    allowsPictures = false;
                    break;
                case "--no-cache":
                    useCache = false;
                    break;
                case [.., '.', 'f', 's', 'x'] page:
                    errors.WriteLine($"micrograd: {page} is F#. Run it with: dotnet fsi {page}");
                    return WrongUse;
                case ['-', ..] option:
                    errors.WriteLine($"micrograd: unknown option {option}. `micrograd --help` lists the options.");
                    return WrongUse;
                default:
                    if (Subcommand.Find(words[i]) is { } subcommand)
                        return subcommand.Start(words[(i + 1)..], output, errors);
                    PageCache? cache = useCache ? PageCache.OfUser(errors, PageError.IsVerbose) : null;
                    return new PageRunner(cache, errors, isOptimized, Compile)
                        .Run(words[i], ArgumentsOfPage(words[(i + 1)..]));
            }
        }
        return ConsoleProgram.Run(code: null, allowsPictures, output, errors);
    }

    /// <summary>A method of its own: a page that is kept starts without the compiler.</summary>
    internal static CompiledPage Compile(string page, bool isOptimized) =>
        PageCompiler.Compile(page, isOptimized, Mistakes.Help.For, SilentMistakes.InPage);

    private static bool IsConfiguration(string word) =>
        word.Equals(Release, StringComparison.OrdinalIgnoreCase)
        || word.Equals("debug", StringComparison.OrdinalIgnoreCase);

    /// <summary>dotnet-script takes the first <c>--</c> out, wherever it stands, so the same line works here.</summary>
    private static string[] ArgumentsOfPage(string[] words)
    {
        int separator = Array.IndexOf(words, "--");
        return separator < 0 ? words : [.. words[..separator], .. words[(separator + 1)..]];
    }
}
