using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Micrograd.Repl.Watch;

/// <summary>
/// Serves documents to the browsers of this machine: GET for a document and its events, POST with a token to stop a
/// page, and nothing else.
/// </summary>
internal sealed class WatchServer : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private readonly string token = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly CancellationTokenSource ending = new();
    private readonly IWatched watched;
    private readonly WebApplication server;

    private WatchServer(IWatched watched, int port)
    {
        this.watched = watched;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        server = builder.Build();
        server.Run(Answer);
    }

    /// <summary>Where the documents are.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts a server on this machine's own address.</summary>
    /// <param name="watched">The documents.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WatchServer> Start(IWatched watched, int port)
    {
        var server = new WatchServer(watched, port);
        await server.server.StartAsync();
        string address = server.server.Services.GetRequiredService<IServer>().Features
            .Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Address = new Uri(address);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync(); // the events of the browsers have no other end
        await server.StopAsync();
        await server.DisposeAsync();
        ending.Dispose();
    }

    private async Task Answer(HttpContext http)
    {
        HttpRequest request = http.Request;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // A page elsewhere can make its own name lead to this address; then the name is in Host.
        if (request.Host.Host is not ("127.0.0.1" or "localhost") || request.Host.Port != Address.Port)
            await Refuse(http, StatusCodes.Status403Forbidden, $"This server answers to {Address} only.");
        else if (HttpMethods.IsPost(request.Method) && request.Path.Value!.EndsWith("/stop", StringComparison.Ordinal))
            await Stop(http);
        else if (!HttpMethods.IsGet(request.Method))
            await Refuse(http, StatusCodes.Status405MethodNotAllowed, "This server answers to GET only.");
        else if (request.Path.Value!.EndsWith("/events", StringComparison.Ordinal))
            await Events(http);
        else
            await Document(http);
    }

    private async Task Document(HttpContext http)
    {
        string path = http.Request.Path.Value!;
        string? markup = watched.Find(path) is { } document ? LiveLayout.Of(document, watched.HasIndex, token)
            : path == "/" ? watched.Index()
            : null;
        if (markup is null)
        {
            await Refuse(http, StatusCodes.Status404NotFound, $"There is no page {path} here.");
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(markup, http.RequestAborted);
    }

    private async Task Events(HttpContext http)
    {
        if (watched.Find(Parent(http, "/events")) is not { } document)
        {
            await Refuse(http, StatusCodes.Status404NotFound, "There are no events here.");
            return;
        }

        http.Response.ContentType = "text/event-stream";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, ending.Token);
        var messages = new LiveMessage();
        try
        {
            for (int version = -1; ;)
            {
                LiveState state = await document.After(version, end.Token);
                version = state.Version;
                await http.Response.WriteAsync($"data: {messages.Next(state)}\n\n", end.Token);
                await http.Response.Body.FlushAsync(end.Token);
                await Task.Delay(Pause, end.Token); // a browser that is shown too much shows nothing
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has left, or the server ends.
        }
    }

    private async Task Stop(HttpContext http)
    {
        byte[] given = Encoding.UTF8.GetBytes(http.Request.Headers["X-Token"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(token)))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, "Stopping needs the token of the document.");
            return;
        }

        watched.Find(Parent(http, "/stop"))?.Stop();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static string Parent(HttpContext http, string end) =>
        http.Request.Path.Value![..^end.Length] is { Length: > 0 } path ? path : "/";

    private static Task Refuse(HttpContext http, int code, string reason)
    {
        http.Response.StatusCode = code;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(reason + "\n", http.RequestAborted);
    }
}
