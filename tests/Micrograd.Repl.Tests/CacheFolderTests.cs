using System.Runtime.Versioning;
using Micrograd.Data;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Hosting;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

public sealed class CacheFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string folder = Directory.CreateTempSubdirectory("micrograd-cache-").FullName;
    private readonly StringWriter notes = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("/mine", "/caches", "/home/u", "/mine")]
    [InlineData(null, "/caches", "/home/u", "/caches/micrograd")]
    [InlineData("mine", "caches", "/home/u", "/home/u/.cache/micrograd")]
    [InlineData("", "", "/home/u", "/home/u/.cache/micrograd")]
    [InlineData("mine", "caches", "", null)] // a home that is missing
    [InlineData(null, ".", ".", null)]
    public void Compiled_pages_never_lie_in_the_current_folder(
        string? chosen, string? caches, string home, string? expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths are those of Unix.");
        Assert.Equal(expected, UserCache.Find(
            name => name switch { "MICROGRAD_CACHE" => chosen, "XDG_CACHE_HOME" => caches, _ => null }, _ => home));
    }

    [Theory]
    [InlineData("/state", "/home/u", "/state/micrograd/history")]
    [InlineData("state", "/home/u", "/home/u/.local/state/micrograd/history")]
    [InlineData(null, "", null)]
    public void Nor_does_the_history(string? state, string home, string? expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths are those of Unix.");
        Assert.Equal(expected, HistoryFile.Find(name => name == "XDG_STATE_HOME" ? state : null, _ => home));
    }

    [Fact]
    public void A_history_without_a_place_lasts_as_long_as_the_console()
    {
        History history = new HistoryFile(path: null, notes).Open();
        history.Add("a + b");
        Assert.Equal(("a + b", ""), (history[0], notes.ToString()));
    }

    [Fact]
    public void A_new_folder_is_the_user_s_alone()
    {
        string made = Path.Combine(folder, "a", "b");
        Assert.NotNull(PageCache.In(made, notes, isVerbose: true));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(made) == OwnerOnly);
        Assert.Equal("", notes.ToString());
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_others_can_write_to_is_not_used(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        File.SetUnixFileMode(folder, OwnerOnly | others);
        AssertNotUsed();
    }

    [Fact]
    public void A_folder_of_another_user_is_not_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such owners.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root gives a folder away.");
        TimedProcess.Run(new("chown", ["12345", folder]));
        AssertNotUsed();
    }

    private void AssertNotUsed()
    {
        Assert.Null(PageCache.In(folder, notes, isVerbose: false));
        Assert.Equal("", notes.ToString());
        Assert.Null(PageCache.In(folder, notes, isVerbose: true));
        Assert.Equal(
            $"micrograd: compiled pages are not kept in {folder}: "
                + "it belongs to another user, or others can write to it. "
                + "Set MICROGRAD_CACHE to the full path of a folder that is yours alone.\n",
            notes.ToString().ReplaceLineEndings("\n"));
    }
}
