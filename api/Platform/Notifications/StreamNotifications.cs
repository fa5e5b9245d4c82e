using System.Globalization;
using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Notifications;

/// <summary>The caller's unread count as server-sent events: one at once, and one whenever it changes.</summary>
/// <remarks>
/// Each event is named <c>notifications</c> and carries <c>{"unread": 3, "latest": 12}</c>. The stream ends by itself after ten
/// minutes, so that a session that has ended hears nothing more; a browser's EventSource comes back by itself.
/// </remarks>
public sealed class StreamNotifications : ISlice
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);
    private const int MostLooks = 200;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/notifications/stream", async (HttpContext http, IMediator mediator, NotificationSignal signal, IHostApplicationLifetime life, CancellationToken stop) =>
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, life.ApplicationStopping);
            try
            {
                await Stream(http, mediator, signal, ending.Token);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                // The reader has gone, or the server stops.
            }

            return TypedResults.Empty;
        })
        .Produces<string>(contentType: "text/event-stream")
        .Allow(Permissions.Read);

    private static async Task Stream(HttpContext http, IMediator mediator, NotificationSignal signal, CancellationToken stop)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        CountUnreadNotifications.View? sent = null;
        for (var look = 0; look < MostLooks; look++)
        {
            var rung = signal.Next;
            var now = await mediator.Send(new CountUnreadNotifications.Query(), stop);
            // A comment line now and then keeps proxies from closing a quiet connection.
            var line = now != sent
                ? string.Create(CultureInfo.InvariantCulture, $"event: notifications\nid: {now.Latest}\ndata: {JsonSerializer.Serialize(now, Json.Options)}\n\n")
                : look % 5 == 4 ? ":\n\n" : null;
            sent = now;
            if (line is not null)
            {
                await http.Response.WriteAsync(line, stop);
                await http.Response.Body.FlushAsync(stop);
            }

            await Task.WhenAny(rung, Task.Delay(LookEvery, stop));
            stop.ThrowIfCancellationRequested();
        }
    }
}
