using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>The requirement pool as other modules may use it: names, and the one act that comes from outside, a renewal lost over a requirement.</summary>
[Block]
public sealed class RequirementDirectory(Db db, RequirementRenewals renewals)
{
    private const string FindMany = "SELECT id AS Id, title AS Title, status AS Status, score AS Score, votes AS Votes FROM delivery_requirement WHERE archived_at IS NULL AND id IN (@Ids)";

    /// <summary>Those of <paramref name="ids"/> that are in the pool.</summary>
    public async Task<IReadOnlyList<KnownRequirement>> Find(IEnumerable<long> ids, CancellationToken stop) =>
        [.. (await db.Query<Row>(db.Dialect.WithNumbers(FindMany, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop))
            .Select(row => new KnownRequirement(row.Id, RequirementId.KeyOf(row.Id), row.Title, Words.Parse<RequirementStatus>(row.Status), row.Score, row.Votes))];

    /// <summary>
    /// Raises a requirement because a customer did not renew over it: it counts as urgent from then on, its suggested priority goes
    /// up by one, and those who follow it are told. Needs a transaction; the same loss counts once. False when there is no such requirement.
    /// </summary>
    public Task<bool> RaiseForLostRenewal(long requirementId, long customerId, string? reason, CancellationToken stop) =>
        renewals.Hold(new HeldRenewal(requirementId, customerId, null, true, null, null, reason), stop);

    private sealed record Row
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string Status { get; init; } = "";

        public double Score { get; init; }

        public int Votes { get; init; }
    }
}

/// <summary>A requirement as other modules know it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Key">Its number as people say it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Score">What orders the pool.</param>
/// <param name="Votes">Distinct customers who ask.</param>
public sealed record KnownRequirement(long Id, string Key, string Title, RequirementStatus Status, double Score, int Votes);
