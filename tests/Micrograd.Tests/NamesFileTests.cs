using System.Net;
using Micrograd.Data;

namespace Micrograd.Tests;

public sealed class NamesFileTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("micrograd-names-").FullName;

    private string Folder => Path.Combine(root, "page");

    private string Cache => Path.Combine(root, "cache");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_name_is_a_line_without_the_blanks_around_it() =>
        Assert.Equal(["ann", "bo"], NamesFile.Read(Write(Folder, "some.txt", "ann\r\n\n  bo \n  \n")));

    [Fact]
    public void A_file_that_is_not_there_or_has_no_names_is_refused()
    {
        string missing = Path.Combine(root, "none.txt");
        Assert.Equal(
            $"There is no file {missing}. Check the name and the folder.",
            Assert.Throws<FileNotFoundException>(() => NamesFile.Read(missing)).Message);
        Assert.Equal(
            "blank.txt has no names. Write one on each line.",
            Assert.Throws<InvalidDataException>(() => NamesFile.Read(Write(root, "blank.txt", "\n \n"))).Message);
    }

    [Fact]
    public void Names_beside_the_page_come_before_those_of_the_cache_and_nothing_is_downloaded()
    {
        string kept = Write(Cache, "names.txt", "bo");
        Assert.Equal(kept, Find(NoNetwork));
        Assert.Equal(Write(Folder, "names.txt", "ann"), Find(NoNetwork));
    }

    [Fact]
    public void Without_a_network_the_error_names_the_address_and_the_option() => Assert.Equal(
        "The names could not be downloaded from https://raw.githubusercontent.com/karpathy/makemore/master/names.txt. "
        + "Download that file on another machine, and pass it: --names FILE.",
        Assert.Throws<IOException>(() => Find(NoNetwork)).Message);

    [Fact]
    public void Other_bytes_than_those_of_the_names_are_not_kept()
    {
        Assert.Equal(
            "https://raw.githubusercontent.com/karpathy/makemore/master/names.txt gave 228145 bytes that are not the "
            + "expected names, so they were not kept. Pass a file with a name on each line: --names FILE.",
            Assert.Throws<InvalidDataException>(() => Find(() => new byte[228_145])).Message);
        Assert.False(Directory.Exists(Cache));
    }

    [Fact]
    public void One_line_tells_where_the_download_comes_from_and_goes_to()
    {
        List<string> told = [];
        Assert.Throws<IOException>(() => Find(NoNetwork, told.Add));
        string kept = Path.Combine(Cache, "names.txt");
        Assert.Equal(
            [$"Downloading https://raw.githubusercontent.com/karpathy/makemore/master/names.txt to {kept}"], told);
    }

    private static byte[] NoNetwork() => throw new HttpRequestException("no such host is known");

    private static string Write(string folder, string name, string text)
    {
        string path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Find(Func<byte[]> answer, Action<string>? report = null)
    {
        using var web = new HttpClient(new Web(answer));
        return NamesFile.Find(Folder, Cache, report, web);
    }

    /// <summary>Answers every request with the same bytes.</summary>
    private sealed class Web(Func<byte[]> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken end) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer()) });
    }

    [Fact]
    public void Without_a_home_folder_the_names_must_be_given()
    {
        using var web = new HttpClient();
        Assert.Equal(
            "There is no home folder to keep the names in. Pass a file with a name on each line: --names FILE.",
            Assert.Throws<IOException>(() => NamesFile.Find(null, cache: null, report: null, web)).Message);
    }
}
