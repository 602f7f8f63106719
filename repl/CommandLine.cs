using System.Reflection;
using Micrograd.Repl.Hosting;
using Micrograd.Repl.Interaction;

namespace Micrograd.Repl;

/// <summary>Reads the words after <c>micrograd</c>, and runs a page or the console.</summary>
internal static class CommandLine
{
    private const int WrongUse = 2;
    private const string Release = "release";

    private static string Help => $$"""
        micrograd - runs pages of the lecture, and is a console for what they use

        micrograd [options] PAGE.csx [arguments]   runs the page
        micrograd [options]                        opens the console; from a pipe, runs what comes through it
        {{string.Join('\n', Subcommand.Rows)}}

          -e CODE      run the code as the console would
          -c release   compile the page optimized; an error may then name a line near the one that failed
          --no-images  the console draws with characters
          --no-cache   compile the page again and keep nothing
          --verbose    show an error's type and calls, and why a page is not kept
          --version    print the version
          -h, --help   print this text

        Words after the page are the page's Args, without the first --. The page's `return n` is the exit code.
        Compiled pages are kept in $MICROGRAD_CACHE or, without it, in the user's cache folder. It must be yours alone.
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
                    output.WriteLine($"micrograd {Version}");
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
                        return subcommand.Run(words[(i + 1)..], output, errors);
                    PageCache? cache = useCache ? PageCache.OfUser(errors, PageError.IsVerbose) : null;
                    return new PageRunner(cache, errors, isOptimized, Compile)
                        .Run(words[i], ArgumentsOfPage(words[(i + 1)..]));
            }
        }
        return ConsoleProgram.Run(code: null, allowsPictures, output, errors);
    }

    /// <summary>A method of its own: a page that is kept starts without the compiler.</summary>
    internal static CompiledPage Compile(string page, bool isOptimized) =>
        PageCompiler.Compile(page, isOptimized, Mistakes.Help.For);

    private static bool IsConfiguration(string word) =>
        word.Equals(Release, StringComparison.OrdinalIgnoreCase)
        || word.Equals("debug", StringComparison.OrdinalIgnoreCase);

    /// <summary>dotnet-script takes the first <c>--</c> out, wherever it stands, so the same line works here.</summary>
    private static string[] ArgumentsOfPage(string[] words)
    {
        int separator = Array.IndexOf(words, "--");
        return separator < 0 ? words : [.. words[..separator], .. words[(separator + 1)..]];
    }

    private static string Version =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
