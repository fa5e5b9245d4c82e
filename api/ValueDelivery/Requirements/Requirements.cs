using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// What the slices of the pool share: opening a requirement for a change (is it there, is it the version the caller read, does its
/// state allow it), and closing the change (count again, score, account for it, answer).
/// </summary>
[Block]
public sealed class Requirements(Db db, Caller caller, AuditTrail audit, RequirementViews views, ScoringRules.ScoringRules rules, Notifications notifications, RequirementTexts texts, TimeProvider clock)
{
    /// <summary>The kind under which requirements stand in the audit trail, in comments and in searches.</summary>
    public const string Kind = "requirement";

    private const string Locked = $"SELECT {RequirementRecord.Columns} FROM delivery_requirement r";
    private const string ById = " WHERE r.id = @Id";
    private const string Count = """
        UPDATE delivery_requirement
           SET votes = @Votes, asking_revenue = @AskingRevenue, next_renewal = @NextRenewal, best_tier = @BestTier, evidence_count = @EvidenceCount,
               lost_renewals = @LostRenewals, score = @Score, score_terms = @ScoreTerms
         WHERE id = @Id
        """;

    private const string EvidenceCount = "SELECT COUNT(*) FROM delivery_evidence WHERE requirement_id = @Id";
    private const string LostCount = "SELECT COUNT(*) FROM delivery_lost_renewal WHERE requirement_id = @Id";
    private const string Keys = "UPDATE delivery_requirement SET title_key = @TitleKey, region_key = @RegionKey WHERE id = @Id";
    private const string Touch = "UPDATE delivery_requirement SET updated_at = @Now, version = version + 1 WHERE id = @Id";

    /// <summary>Now, as the database keeps it.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime.ToMilliseconds();

    /// <summary>Today.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The requirement, locked until the transaction ends. Refuses when it is not there (404), when somebody changed it since the
    /// caller read it (412, with both versions to show), or when its state does not allow the act (409, with the states that would).
    /// </summary>
    public async Task<RequirementRecord> Open(RequirementId id, IfMatch version, IReadOnlyList<RequirementStatus> allowed, CancellationToken stop, bool archived = false)
    {
        var record = await Find(id.Value, stop);
        if (record is null || (record.ArchivedAt is not null && !archived)) throw Refusals.NotFound(Kind, id);
        if (!version.Fits(record.Version)) throw Refusals.Stale(await views.Of(id.Value, stop));
        if (!allowed.Contains(Words.Parse<RequirementStatus>(record.Status))) throw Refusals.WrongState("requirementState", record.Status, RequirementStates.WordsOf(allowed));
        return record;
    }

    /// <summary>The requirement, locked until the transaction ends, or null.</summary>
    public Task<RequirementRecord?> Find(long id, CancellationToken stop) => db.First<RequirementRecord>(Locked + db.Dialect.LockRow + ById, new { Id = id }, stop);

    /// <summary>Throws when a guarded statement changed nothing: somebody came between, and the caller sees what they made of it.</summary>
    public async Task Changed(int rows, long id, CancellationToken stop)
    {
        if (rows == 0) throw Refusals.Stale(await views.Of(id, stop));
    }

    /// <summary>Counts votes, money, renewal, evidence and score again, for a requirement whose facts have changed.</summary>
    public async Task Recount(long id, CancellationToken stop)
    {
        var record = await Find(id, stop) ?? throw Refusals.NotFound(Kind, RequirementId.KeyOf(id));
        var rule = await rules.Rule(stop);
        var asking = Asking.Nobody;
        foreach (var customer in await views.Customers(id, stop)) asking = asking.With(customer, rule, Today);
        var counted = record with
        {
            Votes = asking.Customers,
            AskingRevenue = asking.Revenue,
            NextRenewal = asking.NextRenewal,
            BestTier = asking.BestTier,
            EvidenceCount = (int)await db.Scalar<long>(EvidenceCount, new { Id = id }, stop),
            LostRenewals = (int)await db.Scalar<long>(LostCount, new { Id = id }, stop),
        };
        var score = RequirementScore.Of(counted.Facts(), rule, Today);
        await db.Execute(Count, counted with { Score = score.Value, ScoreTerms = score.TermsJson }, stop);
    }

    /// <summary>Brings what is looked up by text in step with the requirement's texts.</summary>
    public Task Rekey(RequirementRecord record, CancellationToken stop)
    {
        texts.Put(record);
        return db.Execute(Keys, new { record.Id, TitleKey = TextKeys.Of(record.Title), RegionKey = record.Region is { } region ? TextKeys.Of(region, 100) : null }, stop);
    }

    /// <summary>Gives the requirement a new version because something that belongs to it has changed.</summary>
    public Task NewVersion(long id, CancellationToken stop) => db.Execute(Touch, new { Id = id, Now }, stop);

    /// <summary>Accounts for a change and answers the requirement as it is now. <paramref name="evidence"/> is what the recommendation rested on before, where the change touched it.</summary>
    public async Task<RequirementView> Close(RequirementRecord before, string action, CancellationToken stop, bool undoable = true, IReadOnlyList<Evidence>? evidence = null)
    {
        await Account(before, action, stop, undoable, evidence);
        return await views.Of(before.Id, stop);
    }

    /// <summary>Accounts for a change.</summary>
    public async Task Account(RequirementRecord before, string action, CancellationToken stop, bool undoable = true, IReadOnlyList<Evidence>? evidence = null)
    {
        var after = await Find(before.Id, stop) ?? throw Refusals.NotFound(Kind, RequirementId.KeyOf(before.Id));
        if ((before.Title, before.Description, before.EndGoal) != (after.Title, after.Description, after.EndGoal)) texts.Put(after);
        var undo = undoable ? RequirementChange.Between(before, after) : null;
        await audit.Record(Kind, before.Id, action, before.Audited(), after.Audited(), undo is null ? null : undo with { Evidence = evidence });
    }

    /// <summary>Tells a colleague that a requirement is theirs to follow up.</summary>
    public Task Assigned(RequirementRecord record, long owner) =>
        notifications.Tell([owner], "requirementAssigned", RequirementRecordKind.Page(record.Id), ("key", RequirementId.KeyOf(record.Id)), ("title", record.Title));

    /// <summary>Refuses the caller who may not edit this requirement: ops and product managers may, and whoever brought it while it is new.</summary>
    public void DemandEdit(RequirementRecord record)
    {
        if (!RequirementViews.MayEdit(caller, record)) throw Refusals.Forbidden("requirements.editOwn");
    }
}
