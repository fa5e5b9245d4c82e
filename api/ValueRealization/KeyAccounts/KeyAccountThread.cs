using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>The refreshes of a key account in the customer's timeline.</summary>
public sealed class KeyAccountThread : CustomerThreadSource
{
    private const string Refreshes = """
        SELECT r.id AS Id, r.refreshed_at AS At, r.key_account_id AS RecordId, r.situation AS Title, r.next_step AS Detail, u.name AS "By"
          FROM realization_key_account_refresh r LEFT JOIN platform_pub_user u ON u.id = r.refreshed_by_id
         WHERE r.customer_id = @CustomerId AND (r.refreshed_at < @At OR (r.refreshed_at = @At AND r.id < @Below))
         ORDER BY r.refreshed_at DESC, r.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } = [new("keyAccountRefresh", ThreadGroup.Contact, "keyAccount", Refreshes)];
}
