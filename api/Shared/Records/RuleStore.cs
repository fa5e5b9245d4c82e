using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>
/// A rule that people set: the newest one kept is in force, or a fresh workspace's. Earlier ones stay, for they explain what was counted by them. Each noun says its statements, what a
/// fresh workspace goes by, and what must follow a change; so a change and its undoing can never differ in that.
/// </summary>
/// <typeparam name="TRule">The rule, kept as its JSON.</typeparam>
public abstract class RuleStore<TRule>(Db db, AuditTrail audit, Caller caller, TimeProvider clock) where TRule : class
{
    private const string Person = "SELECT name FROM platform_pub_user WHERE id = @Id";

    /// <summary>The kind, as the audit trail calls it.</summary>
    public abstract string Kind { get; }

    /// <summary>Who may set it.</summary>
    public abstract Permission Permission { get; }

    /// <summary>What a fresh workspace goes by.</summary>
    protected abstract TRule Fresh { get; }

    /// <summary>SELECT of id, definition, created_by and created_at.</summary>
    protected abstract string SelectSql { get; }

    /// <summary>INSERT of <c>@Definition</c>, <c>@By</c> and <c>@Now</c>, and of <c>@Currency</c> where the rule has one.</summary>
    protected abstract string InsertSql { get; }

    /// <summary>The database, for what follows a change.</summary>
    protected Db Db => db;

    /// <summary>The rule in force.</summary>
    public async Task<TRule> Rule(CancellationToken stop) => (await Current(stop)).Rule;

    /// <summary>The rule in force and its number; 0 while it is a fresh workspace's.</summary>
    public async Task<(TRule Rule, long Version)> Current(CancellationToken stop) => await Newest(stop) is { } row ? (Read(row), row.Id) : (Fresh, 0);

    /// <summary>An earlier rule.</summary>
    public async Task<TRule> Of(long version, CancellationToken stop) => await db.First<Row>(SelectSql + " WHERE id = @Id", new { Id = version }, stop) is { } row ? Read(row) : Fresh;

    /// <summary>The rule in force, and who set it.</summary>
    public async Task<KeptRule<TRule>> Kept(CancellationToken stop)
    {
        if (await Newest(stop) is not { } row) return new KeptRule<TRule>(Fresh, null, null, null, 0);
        var by = row.CreatedBy is { } id ? new Reference(id, await db.Scalar<string>(Person, new { Id = id }, stop) ?? "") : null;
        return new KeptRule<TRule>(Read(row), by, row.CreatedAt, null, row.Id);
    }

    /// <summary>Puts a rule in force under the version the caller has read; 412 with <paramref name="view"/> of the one in force when that has changed.</summary>
    public async Task<KeptRule<TRule>> Change(IfMatch version, TRule rule, Func<KeptRule<TRule>, object> view, CancellationToken stop)
    {
        var before = await Kept(stop);
        if (!version.Fits(before.Version)) throw Refusals.Stale(view(before));
        var after = await Set(rule, stop);
        await audit.Record(Kind, after.Version, "set", before.Rule, rule, new Pair(before.Rule, rule));
        return after;
    }

    /// <summary>Puts the rule of before a change in force again, unless another has been set since.</summary>
    public async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permission);
        var kept = change.Before<Pair>();
        // Every rule is a record of its own, so that a later one shows only here.
        if (Text(await Rule(stop)) != Text(kept.After)) throw Refusals.WrongState("changedSince", "changed");
        await Set(kept.Before, stop);
    }

    /// <summary>What follows when a rule comes into force; the job that does it, where it takes long.</summary>
    protected abstract Task<long?> Follow(TRule rule, CancellationToken stop);

    /// <summary>The currency in which a rule counts money, where its table asks for it.</summary>
    protected virtual string? CurrencyOf(TRule rule) => null;

    private async Task<KeptRule<TRule>> Set(TRule rule, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var id = await db.Insert(InsertSql, new { Definition = Text(rule), Currency = CurrencyOf(rule), By = caller.UserId, Now = now }, stop);
        return new KeptRule<TRule>(rule, caller.UserId is { } user ? new Reference(user, caller.Name) : null, now, await Follow(rule, stop), id);
    }

    private Task<Row?> Newest(CancellationToken stop) => db.First<Row>(SelectSql + " ORDER BY id DESC" + db.Dialect.Take(1), null, stop);

    private static TRule Read(Row row) => JsonSerializer.Deserialize<TRule>(row.Definition, Json.Options)!;

    private static string Text(TRule rule) => JsonSerializer.Serialize(rule, Json.Options);

    private sealed record Pair(TRule Before, TRule After);

    private sealed record Row
    {
        public long Id { get; init; }
        public string Definition { get; init; } = "";
        public long? CreatedBy { get; init; }
        public DateTime CreatedAt { get; init; }
    }
}

/// <summary>A rule in force.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="Rule">What it says.</param>
/// <param name="SetBy">Who set it; null while it is a fresh workspace's.</param>
/// <param name="SetAt">When.</param>
/// <param name="JobId">The job that counts by it, in the answer to setting it.</param>
/// <param name="Version">Its number; grows with every change.</param>
public sealed record KeptRule<TRule>(TRule Rule, Reference? SetBy, DateTime? SetAt, long? JobId, long Version) where TRule : class;

/// <summary>Puts the earlier rule in force again, with everything that follows.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
public abstract class RuleUndo<TRule>(RuleStore<TRule> rules) : Undo where TRule : class
{
    /// <inheritdoc/>
    public override string Kind => rules.Kind;

    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop) => rules.PutBack(change, stop);
}
