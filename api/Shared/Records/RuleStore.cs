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
/// <param name="blocks">What every store works with.</param>
/// <param name="noun">The rule's name and statements.</param>
/// <param name="fresh">What a fresh workspace goes by.</param>
public abstract class RuleStore<TRule>(RecordBlocks blocks, RuleNoun noun, TRule fresh) where TRule : class
{
    private const string Person = "SELECT name FROM platform_pub_user WHERE id = @Id";

    /// <summary>The kind, as the audit trail calls it.</summary>
    public string Kind => noun.Kind;

    /// <summary>The database, for what follows a change.</summary>
    protected Db Db => blocks.Db;

    /// <summary>The rule in force.</summary>
    public async Task<TRule> Rule(CancellationToken stop) => (await Current(stop)).Rule;

    /// <summary>The rule in force and its number; 0 while it is a fresh workspace's.</summary>
    public async Task<(TRule Rule, long Version)> Current(CancellationToken stop) => await Newest(stop) is { } row ? (Read(row), row.Id) : (fresh, 0);

    /// <summary>An earlier rule.</summary>
    public async Task<TRule> Of(long version, CancellationToken stop) => await Db.First<Row>(noun.Select + " WHERE id = @Id", new { Id = version }, stop) is { } row ? Read(row) : fresh;

    /// <summary>The rule in force, and who set it.</summary>
    public async Task<KeptRule<TRule>> Kept(CancellationToken stop)
    {
        if (await Newest(stop) is not { } row) return new KeptRule<TRule>(fresh, null, null, null, 0);
        var by = row.CreatedBy is { } id ? new Reference(id, await Db.Scalar<string>(Person, new { Id = id }, stop) ?? "") : null;
        return new KeptRule<TRule>(Read(row), by, row.CreatedAt, null, row.Id);
    }

    /// <summary>Puts a rule in force under the version the caller has read; 412 with <paramref name="view"/> of the one in force when that has changed.</summary>
    public async Task<KeptRule<TRule>> Change(IfMatch version, TRule rule, Func<KeptRule<TRule>, object> view, CancellationToken stop)
    {
        var before = await Kept(stop);
        if (!version.Fits(before.Version)) throw Refusals.Stale(view(before));
        var after = await Set(rule, stop);
        await blocks.Audit.Record(Kind, after.Version, "set", before.Rule, rule, new Pair(before.Rule, rule));
        return after;
    }

    /// <summary>Puts the rule of before a change in force again, unless another has been set since.</summary>
    public async Task PutBack(Change change, CancellationToken stop)
    {
        blocks.Caller.Demand(noun.Permission);
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
        var now = blocks.Clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var id = await Db.Insert(noun.Insert, new { Definition = Text(rule), Currency = CurrencyOf(rule), By = blocks.Caller.UserId, Now = now }, stop);
        return new KeptRule<TRule>(rule, blocks.Caller.UserId is { } user ? new Reference(user, blocks.Caller.Name) : null, now, await Follow(rule, stop), id);
    }

    private Task<Row?> Newest(CancellationToken stop) => Db.First<Row>(noun.Select + " ORDER BY id DESC" + Db.Dialect.Take(1), null, stop);

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
