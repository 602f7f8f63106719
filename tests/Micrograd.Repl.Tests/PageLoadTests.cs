namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class PageLoadTests : IDisposable
{
    private readonly PageFolder pages = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public void Load_is_relative_to_the_file_that_holds_the_line()
    {
        pages.Write("parts/deep/three.csx", "int Three() => 3;");
        pages.Write("parts/six.csx", "#load \"deep/three.csx\"\nint Six() => 2 * Three();");
        Assert.Equal(new(0, "6 3\n", ""), pages.RunText("#load \"parts/six.csx\"\nWriteLine($\"{Six()} {Three()}\");"));
    }

    [Fact]
    public void Usings_of_a_loaded_file_stay_there()
    {
        pages.Write("kit.csx", "using System.Numerics;\nComplex I() => new(0, 1);");
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(2,1): error CS0246: "
                + "The type or namespace name 'Complex' could not be found "
                + "(are you missing a using directive or an assembly reference?)\n"
                + "  Complex is in a namespace that is not in use here. Write: using System.Numerics;\n"),
            pages.RunText("#load \"kit.csx\"\nComplex i = I();"));
    }

    [Fact]
    public void A_missing_loaded_file_is_named_with_the_line_that_asks()
    {
        pages.Write("kit.csx", "\n#load \"nope.csx\"\n");
        Assert.Equal(
            new(1, "", $"{pages.At("kit.csx")}(2,7): error CS1504: "
                + "Source file 'nope.csx' could not be opened -- Could not find file.\n"),
            pages.RunText("#load \"kit.csx\"\n"));
    }

    [Fact]
    public void An_error_in_a_loaded_file_names_that_file()
    {
        pages.Write("kit.csx", "int One() => 1;\nint Two() => one;\n");
        Assert.Equal(
            new(1, "", $"{pages.At("kit.csx")}(2,14): error CS0103: "
                + "The name 'one' does not exist in the current context\n"
                + "  C# tells capital letters from small ones: One.\n"),
            pages.RunText("#load \"kit.csx\"\n"));
    }

    [Fact]
    public void Errors_come_in_the_order_of_the_file()
    {
        string page = pages.At("page.csx");
        Assert.Equal(
            new(1, "", $"{page}(1,10): error CS1002: ; expected\n"
                + $"{page}(2,11): error CS0103: The name 'y' does not exist in the current context\n"),
            pages.RunText("var x = 1\nWriteLine(y);\n"));
    }

    [Fact]
    public void A_line_directive_moves_an_error() =>
        Assert.Equal(
            new(1, "", "lecture.md(100,1): error CS0103: The name 'y' does not exist in the current context\n"
                + "  A new variable is declared with var: var y = 1;\n"),
            pages.RunText("#line 100 \"lecture.md\"\ny = 1;\n"));

    [Fact]
    public void A_warning_is_printed_and_the_page_runs() =>
        Assert.Equal(
            new(0, "1\n", $"{pages.At("page.csx")}(1,1): warning CS4014: "
                + "Because this call is not awaited, execution of the current method continues before the call is "
                + "completed. Consider applying the 'await' operator to the result of the call.\n"),
            pages.RunText("Task.Run(() => 0);\nWriteLine(1);"));

    [Fact]
    public void A_page_behind_a_link_loads_what_lies_beside_the_link()
    {
        pages.Write("real/page.csx", "#load \"kit.csx\"\nWriteLine(Here());");
        pages.Write("link/kit.csx", "string Here() => \"beside the link\";");
        File.CreateSymbolicLink(pages.At("link/page.csx"), pages.At("real/page.csx"));
        Assert.Equal(new(0, "beside the link\n", ""), pages.Run("link/page.csx"));
    }

    [Fact]
    public void Where_no_kit_lies_beside_the_page_the_programs_own_is_loaded() =>
        Assert.Equal(
            new(0, "1\n", ""),
            pages.RunText("#load \"kit.csx\"\nusing Micrograd;\nWriteLine(Plot(x => x, 0, 1) is null ? 0 : 1);"));

    [Fact]
    public void A_page_and_a_page_that_it_loads_have_one_kit()
    {
        pages.Write("parts/part.csx", "#load \"kit.csx\"\nstring Name() => Argument(\"--name\", \"a name\", \"x\");");
        string text = "#load \"kit.csx\"\n#load \"parts/part.csx\"\nWriteLine(Name());";
        Assert.Equal(new(0, "me\n", ""), pages.RunText(text, "--name", "me"));
    }

    [Fact]
    public void A_kit_that_comes_or_goes_is_seen_by_a_kept_page()
    {
        pages.Write("page.csx", "#load \"kit.csx\"\nWriteLine(Argument(\"--x\", \"a word\", \"y\") ?? \"own\");");
        Assert.Equal("own\n", pages.Run("page.csx", cached: true).Output);
        Assert.Equal("own\n", pages.Run("page.csx", cached: true).Output);
        string kit = pages.Write("kit.csx", "string Argument(string a, string b, string c) => \"beside\";");
        Assert.Equal("beside\n", pages.Run("page.csx", cached: true).Output);
        File.Delete(kit);
        Assert.Equal("own\n", pages.Run("page.csx", cached: true).Output);
    }

    [Fact]
    public void Another_missing_file_by_the_name_of_a_kit_is_an_error() =>
        Assert.Equal(
            new(1, "", $"{pages.At("page.csx")}(1,7): error CS1504: "
                + "Source file 'parts/kit.csx' could not be opened -- Could not find file.\n"),
            pages.RunText("#load \"parts/kit.csx\""));

    [Fact]
    public void A_console_loads_a_page_without_a_kit_beside_it()
    {
        string page = pages.Write("page.csx", "#load \"kit.csx\"\nvar loaded = 40;");
        Assert.Equal("42", Dialogue.Of($"#load \"{page.Replace('\\', '/')}\"", "loaded + 2").Output);
    }
}
