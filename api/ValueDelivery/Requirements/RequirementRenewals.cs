using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Renewals that hang on requirements: each counts as urgent from then on, and the first time one comes its suggested priority goes up by one and its followers are told.</summary>
[Block]
public sealed class RequirementRenewals(Db db, Requirements requirements, AuditTrail audit, RequirementFollowers followers, Shared.Notifications.Notifications notifications)
{
    private const string Known = "SELECT is_lost FROM delivery_lost_renewal WHERE requirement_id = @RequirementId AND customer_id = @CustomerId";
    private const string Insert = "INSERT INTO delivery_lost_renewal (requirement_id, customer_id, reason, lost_at, is_lost, renewal_id, amount, currency) VALUES (@RequirementId, @CustomerId, @Reason, @Now, @IsLost, @RenewalId, @Amount, @Currency)";
    private const string Update = "UPDATE delivery_lost_renewal SET reason = @Reason, is_lost = @IsLost, renewal_id = @RenewalId, amount = @Amount, currency = @Currency WHERE requirement_id = @RequirementId AND customer_id = @CustomerId";
    private const string Delete = "DELETE FROM delivery_lost_renewal WHERE renewal_id = @RenewalId AND requirement_id = @RequirementId";
    private const string Held = "SELECT requirement_id FROM delivery_lost_renewal WHERE renewal_id = @RenewalId";
    private const string Raise = "UPDATE delivery_requirement SET suggested_priority = @Priority, updated_at = @Now, version = version + 1 WHERE id = @Id";

    /// <summary>Notes a renewal on a requirement. Needs a transaction; false when there is no such requirement.</summary>
    public async Task<bool> Hold(HeldRenewal renewal, CancellationToken stop)
    {
        var before = await requirements.Find(renewal.RequirementId, stop);
        if (before is null) return false;
        var values = new { renewal.RequirementId, renewal.CustomerId, renewal.Reason, renewal.IsLost, renewal.RenewalId, Amount = renewal.Amount?.Minor, renewal.Currency, requirements.Now };
        var known = await db.Scalar<bool?>(Known, values, stop);
        if (known is not null && renewal.RenewalId is null) return true;
        await db.Execute(known is null ? Insert : Update, values, stop);
        if (known is null) await db.Execute(Raise, new { Id = renewal.RequirementId, Priority = Raised(Words.ParseOrNull<Priority>(before.SuggestedPriority)).Word(), requirements.Now }, stop);
        await requirements.Recount(renewal.RequirementId, stop);
        if (known == renewal.IsLost) return true;
        var after = (await requirements.Find(renewal.RequirementId, stop))!;
        await audit.Record(Requirements.Kind, renewal.RequirementId, renewal.IsLost ? "renewalLost" : "renewalAtRisk", before.Audited(), after.Audited());
        await notifications.Tell(await followers.Of(renewal.RequirementId, stop), renewal.IsLost ? "requirementRenewalLost" : "requirementRenewalAtRisk", RequirementRecordKind.Page(renewal.RequirementId),
            ("key", RequirementId.KeyOf(renewal.RequirementId)), ("title", before.Title));
        return true;
    }

    /// <summary>The requirements that a renewal hangs on as far as the pool knows.</summary>
    public Task<IReadOnlyList<long>> Of(long renewalId, CancellationToken stop) => db.Query<long>(Held, new { RenewalId = renewalId }, stop);

    /// <summary>Takes a renewal off a requirement: the customer stays, or it was not over this one.</summary>
    public async Task Release(long renewalId, long requirementId, CancellationToken stop)
    {
        if (await db.Execute(Delete, new { RenewalId = renewalId, RequirementId = requirementId }, stop) > 0) await requirements.Recount(requirementId, stop);
    }

    private static Priority Raised(Priority? priority) => priority switch
    {
        Priority.Highest or Priority.High => Priority.Highest,
        Priority.Medium => Priority.High,
        Priority.Low => Priority.Medium,
        _ => Priority.High,
    };
}

/// <summary>A renewal as it hangs on a requirement.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="RenewalId">The renewal, where it is known.</param>
/// <param name="IsLost">True when the customer did not go on; false while it is at risk.</param>
/// <param name="Amount">What is at stake a year.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Reason">The words for it.</param>
public sealed record HeldRenewal(long RequirementId, long CustomerId, long? RenewalId, bool IsLost, Amount? Amount, string? Currency, string? Reason);
