using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Keeps what a recommendation rests on.</summary>
[Block]
public sealed class RequirementEvidence(Db db)
{
    private const string Clear = "DELETE FROM delivery_evidence WHERE requirement_id = @Id";
    private const string Insert = "INSERT INTO delivery_evidence (requirement_id, position, kind, ref, text) VALUES (@Id, @Position, @Kind, @Ref, @Text)";

    /// <summary>Puts <paramref name="evidence"/> in the place of what was there.</summary>
    public async Task Replace(long id, IReadOnlyList<Evidence> evidence, CancellationToken stop)
    {
        await db.Execute(Clear, new { Id = id }, stop);
        for (var i = 0; i < evidence.Count; i++)
            await db.Execute(Insert, new { Id = id, Position = i + 1, Kind = evidence[i].Kind.Word(), evidence[i].Ref, evidence[i].Text }, stop);
    }
}
