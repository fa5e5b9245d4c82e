using System.Collections.Concurrent;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Audit;

/// <summary>
/// What was counted from very many rows, kept in memory until something in the product changes. Every change writes to the audit trail in its own transaction, so the newest rows of the trail
/// tell, also when another server wrote them. What writes no audit row (use that comes in, counts by the clock) must not be kept here; a minute is the longest that anything is.
/// </summary>
public sealed class KeptUntilChange(TimeProvider clock)
{
    private const int Most = 64;
    private const string Newest = "SELECT COALESCE(MAX(id), 0) FROM platform_audit";

    // Where several write at once, a row may be committed after one with a higher id.
    private const string AmongTheNewest = "SELECT COUNT(*) FROM platform_audit WHERE id > @From";
    private const int LookedAt = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Kept> all = new(StringComparer.Ordinal);

    /// <summary>What is kept under <paramref name="key"/>, or what <paramref name="count"/> answers, kept from now on. It is shared by all who ask: nobody may change it.</summary>
    public async Task<T> Get<T>(Db db, string key, Func<Task<T>> count, CancellationToken stop) where T : class
    {
        // Looked at before counting: a change in between makes the next call count again.
        var newest = await db.Scalar<long>(Newest, null, stop);
        var stamp = (newest, await db.Scalar<long>(AmongTheNewest, new { From = newest - LookedAt }, stop));
        var now = clock.GetUtcNow();
        if (all.TryGetValue(key, out var kept) && kept.Stamp == stamp && kept.At <= now && now - kept.At < Longest && kept.Value is T value) return value;
        value = await count();
        if (all.Count >= Most) all.Clear();
        all[key] = new Kept(stamp, now, value);
        return value;
    }

    private sealed record Kept((long Newest, long Among) Stamp, DateTimeOffset At, object Value);
}
