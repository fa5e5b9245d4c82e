using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Opens the next meeting of every weekly series that has none ahead.</summary>
public sealed class OpenNextMeetings(Db db, MeetingSeries series) : Schedule
{
    /// <inheritdoc/>
    public override string Name => "openNextMeetings";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        foreach (var one in (await series.All(stop)).Where(one => one.Next is null))
            await db.Write(() => series.OpenNext(one.Id, stop), stop);
    }
}
