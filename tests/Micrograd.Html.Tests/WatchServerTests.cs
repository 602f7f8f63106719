using System.Net;

namespace Micrograd.Html.Tests;

/// <summary>What a stranger on the network, or a page in another tab, can ask of the server.</summary>
public sealed class WatchServerTests(WatchedFolder folder) : IClassFixture<WatchedFolder>, IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = folder.Address };

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task The_server_listens_to_this_machine_only()
    {
        Assert.Equal("127.0.0.1", folder.Address.Host);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", HttpStatusCode.Forbidden)] // without the port
    [InlineData("localhost:{0}", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:{0}", HttpStatusCode.OK)]
    public async Task A_foreign_name_of_the_host_is_refused(string host, HttpStatusCode status)
    {
        string name = host.Replace("{0}", $"{folder.Address.Port}", StringComparison.Ordinal);
        foreach (string path in new[] { "/", "/first.csx" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = name;
            Assert.Equal(status, (await client.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/first.csx", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/first.csx", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/first.csx/stop", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/first.csx/stop", HttpStatusCode.NotFound)]
    [InlineData("GET", "/none.csx", HttpStatusCode.NotFound)]
    [InlineData("GET", "/none.csx/events", HttpStatusCode.NotFound)]
    [InlineData("GET", "/../../etc/passwd", HttpStatusCode.NotFound)]
    public async Task Only_documents_and_events_are_given_and_stopping_needs_the_token(
        string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Token", "0123456789abcdef0123456789abcdef");
        Assert.Equal(status, (await client.SendAsync(request)).StatusCode);
    }
}
