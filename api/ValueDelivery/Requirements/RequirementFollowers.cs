using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Who is told of a requirement's changes: who asked (<c>asked</c>), who brought a voice (<c>voice</c>), who chose to (<c>follow</c>).</summary>
[Block]
public sealed class RequirementFollowers(Db db)
{
    private const string Raise = "UPDATE delivery_requirement_follower SET reason = @Reason WHERE requirement_id = @Id AND user_id = @User AND reason = 'follow'";
    private const string Find = "SELECT COUNT(*) FROM delivery_requirement_follower WHERE requirement_id = @Id AND user_id = @User";
    private const string Insert = "INSERT INTO delivery_requirement_follower (requirement_id, user_id, reason) VALUES (@Id, @User, @Reason)";
    private const string Delete = "DELETE FROM delivery_requirement_follower WHERE requirement_id = @Id AND user_id = @User";
    private const string Reason = "SELECT reason FROM delivery_requirement_follower WHERE requirement_id = @Id AND user_id = @User";
    private const string Replace = "UPDATE delivery_requirement_follower SET reason = @Reason WHERE requirement_id = @Id AND user_id = @User";
    private const string Everybody = """
        SELECT user_id FROM delivery_requirement_follower WHERE requirement_id = @Id
        UNION
        SELECT owner_id FROM delivery_requirement WHERE id = @Id AND owner_id IS NOT NULL
        """;

    /// <summary>Adds somebody; a follower who now asks is one who asked.</summary>
    public async Task Add(long requirement, long user, string reason, CancellationToken stop)
    {
        var args = new { Id = requirement, User = user, Reason = reason };
        if (await db.Scalar<long>(Find, args, stop) == 0) await db.Execute(Insert, args, stop);
        else if (reason != "follow") await db.Execute(Raise, args, stop);
    }

    /// <summary>Why somebody follows; null when they do not.</summary>
    public Task<string?> ReasonOf(long requirement, long user, CancellationToken stop) => db.Scalar<string?>(Reason, new { Id = requirement, User = user }, stop);

    /// <summary>Makes somebody who follows for a voice of theirs what they were before: a follower for an earlier reason, or none.</summary>
    public async Task GoBack(long requirement, long user, string? earlier, CancellationToken stop)
    {
        if (await ReasonOf(requirement, user, stop) != "voice") return;
        var args = new { Id = requirement, User = user, Reason = earlier };
        await db.Execute(earlier is null ? Delete : Replace, args, stop);
    }

    /// <summary>Removes somebody.</summary>
    public Task Remove(long requirement, long user, CancellationToken stop) => db.Execute(Delete, new { Id = requirement, User = user }, stop);

    /// <summary>Everybody to tell: followers and the owner.</summary>
    public Task<IReadOnlyList<long>> Of(long requirement, CancellationToken stop) => db.Query<long>(Everybody, new { Id = requirement }, stop);
}
