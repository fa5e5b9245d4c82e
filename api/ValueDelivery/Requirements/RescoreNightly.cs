using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Scores the pool again every day, because age and renewals move by themselves.</summary>
public sealed class RescoreNightly(Db db, JobQueue jobs) : Schedule
{
    /// <inheritdoc/>
    public override string Name => RescoreRequirements.Name;

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override Task Run(DateTime now, CancellationToken stop) => db.Write(() => jobs.Add(RescoreRequirements.Name, new RescoreRequirements.Args()), stop);
}
