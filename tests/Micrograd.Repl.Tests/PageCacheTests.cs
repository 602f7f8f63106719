using Micrograd.Data;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class PageCacheTests : IDisposable
{
    private readonly PageFolder pages = new();
    private readonly StringWriter notes = new();
    private readonly PageCache cache;
    private readonly string page;

    public PageCacheTests()
    {
        UserCache.Make(pages.CacheFolder);
        cache = PageCache.In(pages.CacheFolder, notes, isVerbose: false)!;
        pages.Write("kit.csx", "int One() => 1;");
        page = pages.Write("page.csx", "#load \"kit.csx\"\n#r \"Micrograd.dll\"\nWriteLine(One());");
    }

    public void Dispose() => pages.Dispose();

    [Fact]
    public void A_page_that_ran_is_kept_with_all_it_was_made_of()
    {
        pages.Run("page.csx", cached: true);
        CompiledPage? kept = cache.Find(page, isOptimized: false);
        Assert.NotNull(kept);
        Assert.Equal([page, pages.At("kit.csx")], kept.Sources.Select(source => source.Path));
        Assert.Equal([typeof(Value).Assembly.Location], kept.References.Select(reference => reference.Path));
    }

    [Fact]
    public void A_kept_page_prints_what_the_compiled_one_printed()
    {
        pages.Write("page.csx", "Task.Run(() => 0);\nWriteLine(Args[0]);\nthrow new Exception(\"end\");");
        PageRun compiled = pages.Run("page.csx", ["word"], cached: true);
        Assert.NotNull(cache.Find(page, isOptimized: false));
        Assert.Equal(compiled, pages.Run("page.csx", ["word"], cached: true));
    }

    [Theory]
    [InlineData("page.csx", "WriteLine(2);")]
    [InlineData("kit.csx", "int One() => 2;")]
    public void A_changed_text_compiles_again(string changed, string text)
    {
        Assert.Equal("1\n", pages.Run("page.csx", cached: true).Output);
        pages.Write(changed, text);
        Assert.Null(cache.Find(page, isOptimized: false));
        Assert.Equal("2\n", pages.Run("page.csx", cached: true).Output);
        Assert.NotNull(cache.Find(page, isOptimized: false));
    }

    [Fact]
    public void A_loaded_file_that_is_gone_is_an_error()
    {
        pages.Run("page.csx", cached: true);
        File.Delete(pages.At("kit.csx"));
        Assert.Equal(1, pages.Run("page.csx", cached: true).ExitCode);
    }

    [Fact]
    public void A_rebuilt_assembly_compiles_again()
    {
        File.Copy(typeof(FactAttribute).Assembly.Location, pages.At("My.dll"));
        pages.Write("page.csx", "#r \"My.dll\"\nWriteLine(1);");
        pages.Run("page.csx", cached: true);
        Assert.NotNull(cache.Find(page, isOptimized: false));
        File.SetLastWriteTimeUtc(pages.At("My.dll"), new(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        Assert.Null(cache.Find(page, isOptimized: false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(2000)]
    public void A_damaged_file_compiles_again(int position)
    {
        pages.Run("page.csx", cached: true);
        string file = Directory.GetFiles(pages.CacheFolder).Single();
        byte[] bytes = File.ReadAllBytes(file);
        bytes[position] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Null(cache.Find(page, isOptimized: false));
        Assert.Equal(new(0, "1\n", ""), pages.Run("page.csx", cached: true));
        Assert.NotNull(cache.Find(page, isOptimized: false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(2000)]
    public void A_file_cut_short_compiles_again(int length)
    {
        pages.Run("page.csx", cached: true);
        string file = Directory.GetFiles(pages.CacheFolder).Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        Assert.Equal(new(0, "1\n", ""), pages.Run("page.csx", cached: true));
    }

    [Fact]
    public void A_page_that_does_not_compile_is_not_kept()
    {
        pages.Write("page.csx", "x");
        pages.Run("page.csx", cached: true);
        Assert.Empty(Directory.GetFiles(pages.CacheFolder));
    }

    [Fact]
    public void Only_the_newest_200_pages_are_kept_and_other_files_left_alone()
    {
        string other = pages.Write("cache/notes.txt", "mine");
        for (int i = 0; i < 210; i++)
        {
            string old = pages.Write($"cache/old{i}.compiledpage", "");
            File.SetLastWriteTimeUtc(old, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc).AddSeconds(i));
        }
        pages.Run("page.csx", cached: true);
        Assert.NotNull(cache.Find(page, isOptimized: false));
        Assert.Equal(200, Directory.GetFiles(pages.CacheFolder, "*.compiledpage").Length);
        Assert.False(File.Exists(pages.At("cache/old10.compiledpage")));
        Assert.True(File.Exists(pages.At("cache/old11.compiledpage")));
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_and_the_page_runs()
    {
        Directory.Delete(pages.CacheFolder);
        pages.Write("cache", "a file, not a folder");
        PageRun run = pages.Run("page.csx", cached: true);
        Assert.Equal((0, "1\n"), (run.ExitCode, run.Output));
        string start = $"micrograd: the compiled page is not kept in {pages.CacheFolder}: ";
        const string end = " Set MICROGRAD_CACHE to a folder that can be written, or pass --no-cache.\n";
        Assert.StartsWith(start, run.Errors, StringComparison.Ordinal);
        Assert.EndsWith(end, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_compiled_for_speed_is_another_page()
    {
        pages.Run("page.csx", cached: true);
        Assert.Null(cache.Find(page, isOptimized: true));
        Assert.Equal(new(0, "1\n", ""), pages.Run("page.csx", cached: true, isOptimized: true));
        byte[] optimized = cache.Find(page, isOptimized: true)!.Assembly;
        Assert.NotEqual(optimized, cache.Find(page, isOptimized: false)!.Assembly);
    }
}
