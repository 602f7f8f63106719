using Micrograd.Repl.Report;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly PageFolder pages = new();
    private readonly StringWriter output = new(), errors = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public void Output_stands_below_the_statement_that_printed_it()
    {
        const string page = """
            // # Title
            var a = 1; WriteLine(a);
            void F() => WriteLine("in F");
            // ## Part
            F();
            for (int i = 0; i < 2; i++)
            {
                // inside
                WriteLine(i);
            }
            /// <summary>code</summary>
            int b = 2;
            """;
        Assert.Equal(
            [
                "<h1 id=\"title\">Title</h1>", "var a = 1; WriteLine(a);", "1", "void F() => WriteLine(\"in F\");",
                "<h2 id=\"part\">Part</h2>", "F();", "in F",
                "for (int i = 0; i < 2; i++)\n{\n    // inside\n    WriteLine(i);\n}", "0\n1",
                "/// <summary>code</summary>\nint b = 2;",
            ],
            Texts(Report(page)));
    }

    [Fact]
    public void A_line_that_two_statements_print_stands_whole_below_the_second() =>
        Assert.Equal(
            ["Write(1);\nWrite(2);\nWriteLine(3);", "123", "Write(4);", "4"],
            Texts(Report("Write(1);\nWrite(2);\nWriteLine(3);\nWrite(4);\n//> 123\n//> 4\n")));

    [Fact]
    public void An_exception_stands_where_it_happened_and_marks_its_line()
    {
        PageDocument document = Report(
            "int F(int x)\n{\n    return 1 / x;\n}\nWriteLine(F(1));\nF(0);\nWriteLine(2);\n//> 1\n//> 2\n");
        Assert.Equal(
            [
                "int F(int x)\n{\n    return 1 / x;\n}\nWriteLine(F(1));", "1", "F(0);",
                $"Error{pages.At("page.csx")}:3: error: Attempted to divide by zero.The code below did not run.",
                "WriteLine(2);",
            ],
            Texts(document));
        Assert.Contains("<mark class=\"wrong\" id=\"line-3\">", document.Blocks[0].Markup, StringComparison.Ordinal);
        Assert.Empty(document.Differences); // what did not run is no wrong answer
    }

    [Fact]
    public void A_compile_error_stands_below_its_line_and_that_of_a_loaded_file_below_the_line_that_loads_it()
    {
        const string unknown = "does not exist in the current context";
        pages.Write("loaded.csx", "int one = two;\n");
        Assert.Equal(
            [
                "#load \"loaded.csx\"",
                $"Error{pages.At("loaded.csx")}(1,11): error CS0103: The name 'two' {unknown}",
                "int a = 1;\nWriteLine(b",
                $"Error{pages.At("page.csx")}(3,11): error CS0103: The name 'b' {unknown}",
                "    + a);",
            ],
            Texts(Report("#load \"loaded.csx\"\nint a = 1;\nWriteLine(b\n    + a);\n")));
    }

    [Fact]
    public void A_page_that_ends_its_process_says_so() =>
        Assert.Equal(
            ["WriteLine(1);", "1", "Environment.Exit(3);", "The page ended with exit code 3."],
            Texts(Report("WriteLine(1);\nEnvironment.Exit(3);\n")));

    [Fact]
    public void A_page_that_prints_too_much_is_cut_with_a_word_and_goes_on()
    {
        PageDocument document = Report("for (int i = 0; i < 100_000; i++)\n    WriteLine(i);\n//> 0\nreturn 0;\n");
        Assert.EndsWith(
            "\n9999\n\n… Cut here: the page printed more than 10,000 lines.",
            Texts(document)[1], StringComparison.Ordinal);
        Assert.Empty(document.Differences);
    }

    [Fact]
    public void An_endless_page_is_cut_with_a_word()
    {
        pages.Write("page.csx", "WriteLine(1);\nwhile (true) { }\n");
        Assert.Equal(1, Run(pages.At("page.csx"), "--out", pages.At("page.html"), "--seconds", "3"));
        Assert.Contains(
            "<strong>Cut here.</strong> The page did not end in 3 s. --seconds N gives it another time.",
            File.ReadAllText(pages.At("page.html")), StringComparison.Ordinal);
        Assert.Equal(
            "micrograd report: page.csx did not run to its end; its document says why.\n", Said(errors));
    }

    [Fact]
    public void HTML_in_a_comment_is_text() =>
        Assert.Equal(["<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
            Report("// <script>alert(1)</script>\n").Blocks.Select(block => block.Markup.Trim()));

    [Fact]
    public void An_answer_that_differs_is_told_in_the_document_and_by_the_exit_code()
    {
        pages.Write("page.csx", "WriteLine(1);\n//> 1\nWriteLine(2);\n//> 3\n");
        Assert.Equal(1, Run(pages.At("page.csx"), "--out", pages.Root));
        Assert.Contains(
            "<strong>Not as the page says.</strong> The page states &#39;3&#39; but prints &#39;2&#39; (line 1).",
            File.ReadAllText(pages.At("page.html")), StringComparison.Ordinal);
        Assert.Equal("micrograd report: page.csx:4: The page states '3' but prints '2' (line 1).\n", Said(errors));
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes()
    {
        string page = Repository.At("scripts", "02_backpropagation.csx");
        Assert.Equal(0, Run(page, "--out", pages.At("1.html")));
        Assert.Equal(0, Run(page, "--out", pages.At("2.html")));
        Assert.Equal(File.ReadAllText(pages.At("1.html")), File.ReadAllText(pages.At("2.html")));
    }

    [Fact]
    public void A_folder_becomes_a_site_of_its_pages_without_what_they_load()
    {
        pages.Write("in/1_one.csx", "// # One\n// The first.\n#load \"kit.csx\"\n");
        pages.Write("in/2_two.csx", "// # Two\n#load \"kit.csx\"\nreturn Args.Count;\n");
        pages.Write("in/kit.csx", "int kit = 1;\n");
        Assert.Equal(1, Run(pages.At("in"), "--out", pages.At("site"), "--", "word"));
        Assert.Equal(
            ["1_one.html", "2_two.html", "index.html"],
            Directory.GetFiles(pages.At("site")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains(
            "<h2><a href=\"1_one.html\">One</a></h2>\n<p>The first.</p>",
            File.ReadAllText(pages.At("site/index.html")), StringComparison.Ordinal);
        Assert.Contains(
            "<a rel=\"next\" href=\"2_two.html\">2_two →</a>",
            File.ReadAllText(pages.At("site/1_one.html")), StringComparison.Ordinal);
        Assert.Contains(
            "<strong>The page ended with exit code 1.</strong>", // it got its word
            File.ReadAllText(pages.At("site/2_two.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "name a page or a folder of pages: {0}")]
    [InlineData("none.csx", "none.csx does not exist. {0}")]
    [InlineData("--fast", "unknown option --fast. {0}")]
    [InlineData("--out", "--out needs a file or a folder after it, such as --out site.")]
    [InlineData("--seconds 0", "--seconds needs a number above 0 after it, such as --seconds 60.")]
    [InlineData("a.csx b.csx", "b.csx is one page too many. {0}")]
    public void A_wrong_word_is_told_with_the_way_to_type_it(string words, string problem)
    {
        Assert.Equal(2, Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        const string use = "micrograd report PAGE.csx [--out FILE.html] [--seconds N] [-- words of the page]";
        Assert.Equal($"micrograd report: {problem.Replace("{0}", use, StringComparison.Ordinal)}\n", Said(errors));
    }

    private int Run(params string[] words) => ReportProgram.Run(words, output, errors);

    private PageDocument Report(string text) =>
        new ReportRun([], TimeSpan.FromMinutes(2)).Document(pages.Write("page.csx", text));

    private static string Said(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");

    /// <summary>Headings and paragraphs as markup, the rest as text.</summary>
    private static string[] Texts(PageDocument document) =>
    [
        .. document.Blocks.Select(block => block.Markup.Trim()).Select(markup =>
            markup.StartsWith("<h", StringComparison.Ordinal) ? markup
            : System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(markup, "<[^>]*>", ""))),
    ];
}
