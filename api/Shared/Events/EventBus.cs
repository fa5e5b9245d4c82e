using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Events;

/// <summary>Something that has happened, in the past tense (<c>RequirementDecided</c>); lives in its module's <c>Contracts/</c>.</summary>
public interface IEvent : INotification;

/// <summary>
/// Tells other modules, inside the command's transaction: every <c>When….cs</c> that handles the event runs before the commit, all
/// or nothing. The event also goes to the outbox for whatever leaves the process.
/// </summary>
public sealed class EventBus(IMediator mediator, Db db, TimeProvider clock)
{
    private const string Insert = "INSERT INTO platform_outbox (topic, payload, created_at) VALUES (@Topic, @Payload, @Now)";

    /// <summary>Publishes <paramref name="occurred"/>.</summary>
    public async Task Publish<T>(T occurred, CancellationToken stop) where T : IEvent
    {
        await mediator.Publish(occurred, stop);
        await db.Execute(Insert, new { Topic = typeof(T).Name, Payload = JsonSerializer.Serialize(occurred, Json.Options), Now = clock.GetUtcNow().UtcDateTime });
    }
}
