using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Shared.Search;

/// <summary>
/// Merges the index's large segments, a slice of some hundred pages per transaction, so that no write waits long; what was begun
/// goes on after a restart. Records that are gone are left out on the way. Then it removes segments that are merged.
/// </summary>
public sealed class TextIndexUpkeep(Db db, TimeProvider clock) : Schedule
{
    private const int PagesPerSlice = 200;
    private const string BeingBuilt = "SELECT id, inputs, built_to FROM platform_text_segment WHERE state = 1";
    private const string Advance = "UPDATE platform_text_segment SET built_to = @To, changed_at = @Now WHERE id = @Id";
    private const string GoLive = "UPDATE platform_text_segment SET state = 2, inputs = NULL, changed_at = @Now WHERE id = @Id";
    private const string Removed = "SELECT id FROM platform_text_removed";

    /// <inheritdoc/>
    public override string Name => "text-index";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromSeconds(25);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        while (await db.Write(() => Task.FromResult(Begin()), stop))
        {
            // Who comes back later is written in full to a later segment, so this may be a little old.
            var removed = await db.Read(() => Task.FromResult(RemovedRecords()), stop);
            while (!await db.Write(() => Task.FromResult(Slice(removed)), stop)) stop.ThrowIfCancellationRequested();
        }

        while (await db.Write(() => Task.FromResult(Writer().DropOne(long.MaxValue)), stop)) stop.ThrowIfCancellationRequested();
    }

    private SegmentWriter Writer() => new(db.Session, db.Dialect, clock.GetUtcNow().UtcDateTime);

    private bool Begin()
    {
        var segments = Writer();
        segments.LockTurn();
        if (Building() is not null) return true;
        if (segments.Due(SegmentWriter.HighestInline + 1, 31) is not { } inputs) return false;
        segments.Begin(SegmentState.Building, inputs.Sum(input => (long)input.Texts), JsonSerializer.Serialize(inputs.Select(input => input.Id)));
        return true;
    }

    private bool Slice(HashSet<long> removed)
    {
        var segments = Writer();
        segments.LockTurn();
        if (Building() is not { } building) return true;
        var merge = new SegmentMerge(db.Session, db.Dialect, building.Inputs, building.BuiltTo);
        using var pages = new SegmentWriter.PageSink(db.Session, building.Id);
        var done = merge.Run(pages.Writer, PagesPerSlice, removed.Count == 0 ? null : (kind, id) => !removed.Contains(TextIndex.Key((TextKind)kind, id)));
        pages.Writer.Flush();
        using var command = db.Session.Command(done ? GoLive : Advance);
        command.Set("Id", building.Id);
        command.Set("Now", clock.GetUtcNow().UtcDateTime);
        if (!done) command.Set("To", merge.Last);
        command.ExecuteNonQuery();
        if (!done) return false;
        foreach (var input in building.Inputs) segments.RetireSegment(input);
        return true;
    }

    private (long Id, IReadOnlyList<long> Inputs, long BuiltTo)? Building()
    {
        using var command = db.Session.Command(BeingBuilt);
        using var rows = command.ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), JsonSerializer.Deserialize<long[]>(rows.GetString(1))!, rows.GetInt64(2)) : null;
    }

    private HashSet<long> RemovedRecords()
    {
        var removed = new HashSet<long>();
        using var command = db.Session.Command(Removed);
        using var rows = command.ExecuteReader();
        while (rows.Read()) removed.Add(rows.GetInt64(0));
        return removed;
    }
}
