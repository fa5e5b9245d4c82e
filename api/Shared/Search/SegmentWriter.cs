using System.Data.Common;
using System.Globalization;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Search;

/// <summary>Adds segments to the index and merges small ones, inside the transaction of the change they belong to.</summary>
internal sealed class SegmentWriter(DbSession session, Dialect dialect, DateTime now)
{
    /// <summary>So many segments of about one size become one of the next size.</summary>
    public const int FanOut = 4;

    /// <summary>Segments up to this level (of fewer than 4,096 texts) are merged by the writes themselves, larger ones by <see cref="TextIndexUpkeep"/>.</summary>
    public const int HighestInline = 5;

    private const string InsertSegment = "INSERT INTO platform_text_segment (state, texts, inputs, built_to, changed_at) VALUES (@State, @Texts, @Inputs, @BuiltTo, @Now)";
    private const string InsertPage = "INSERT INTO platform_text_page (segment_id, first_token, postings, body) VALUES (@Segment, @FirstToken, @Postings, @Body)";
    private const string TakeTurn = "UPDATE platform_text_turn SET turn = turn + 1 WHERE id = 1";
    private const string Retire = "UPDATE platform_text_segment SET state = 3, changed_at = @Now WHERE id = @Id";
    private const string OldRetired = "SELECT MIN(id) FROM platform_text_segment WHERE state = 3 AND changed_at < @Before AND texts < @Texts";
    private const string DropPages = "DELETE FROM platform_text_page WHERE segment_id = @Id";
    private const string DropSegment = "DELETE FROM platform_text_segment WHERE id = @Id";

    /// <summary>Whoever reads a segment has finished long before it is this old.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>A level's number: how often <see cref="FanOut"/> fits into the number of texts.</summary>
    public static int Level(long texts)
    {
        var level = 0;
        for (var rest = texts; rest >= FanOut; rest /= FanOut) level++;
        return level;
    }

    /// <summary>Writes a batch as a live segment.</summary>
    public void Write(PostingBatch batch)
    {
        var segment = Begin(SegmentState.Live, batch.Texts, null);
        using var pages = new PageSink(session, segment);
        batch.Write(pages.Writer);
        pages.Writer.Flush();
    }

    /// <summary>Starts a segment and answers its id.</summary>
    public long Begin(int state, long texts, string? inputs)
    {
        using var command = session.Command(InsertSegment + dialect.LastId);
        command.Set("State", state);
        command.Set("Texts", (int)Math.Min(texts, int.MaxValue));
        command.Set("Inputs", (object?)inputs ?? DBNull.Value);
        command.Set("BuiltTo", 0L);
        command.Set("Now", now);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Merges small segments that have gathered, and removes one that has been retired for long.</summary>
    public void Tidy()
    {
        for (var group = Due(0, HighestInline); group is not null; group = Due(0, HighestInline))
        {
            // Another instance may have merged them while this one waited for its turn.
            LockTurn();
            group = Due(0, HighestInline);
            if (group is null) return;
            Merge(group);
            DropOne(1 << (2 * (HighestInline + 1)));
        }
    }

    /// <summary>The segments of the lowest level in the range that has enough of them, or null.</summary>
    public IReadOnlyList<(long Id, int Texts)>? Due(int lowest, int highest)
    {
        var live = new List<(long Id, int Texts)>();
        using (var command = session.Command(SegmentState.AllLive))
        {
            using var rows = command.ExecuteReader();
            while (rows.Read()) live.Add((rows.GetInt64(0), rows.GetInt32(1)));
        }

        for (var level = lowest; level <= highest; level++)
        {
            var here = live.Where(segment => Level(segment.Texts) == level).Take(FanOut).ToList();
            if (here.Count == FanOut) return here;
        }

        return null;
    }

    /// <summary>Waits for the right to merge, which ends with the transaction.</summary>
    public void LockTurn()
    {
        using var command = session.Command(TakeTurn);
        command.ExecuteNonQuery();
    }

    /// <summary>Takes a segment out of the index.</summary>
    public void RetireSegment(long id)
    {
        using var command = session.Command(Retire);
        command.Set("Id", id);
        command.Set("Now", now);
        command.ExecuteNonQuery();
    }

    /// <summary>Removes one segment, of fewer than <paramref name="texts"/> texts, that nobody can be reading any more. False when there is none.</summary>
    public bool DropOne(long texts)
    {
        long id;
        using (var command = session.Command(OldRetired))
        {
            command.Set("Before", now - Grace);
            command.Set("Texts", texts);
            if (command.ExecuteScalar() is not long found) return false;
            id = found;
        }

        foreach (var sql in new[] { DropPages, DropSegment })
        {
            using var command = session.Command(sql);
            command.Set("Id", id);
            command.ExecuteNonQuery();
        }

        return true;
    }

    private void Merge(IReadOnlyList<(long Id, int Texts)> inputs)
    {
        var merged = Begin(SegmentState.Live, inputs.Sum(input => (long)input.Texts), null);
        using var pages = new PageSink(session, merged);
        var merger = new SegmentMerge(session, dialect, [.. inputs.Select(input => input.Id)], after: -1);
        merger.Run(pages.Writer, int.MaxValue, null);
        pages.Writer.Flush();
        foreach (var input in inputs) RetireSegment(input.Id);
    }

    /// <summary>Writes pages of one segment through one prepared statement.</summary>
    internal sealed class PageSink : IDisposable
    {
        private readonly DbCommand insert;

        public PageSink(DbSession session, long segment)
        {
            insert = session.Command(InsertPage);
            insert.Set("Segment", segment);
            Writer = new PageWriter((firstToken, postings, body) =>
            {
                insert.Set("FirstToken", firstToken);
                insert.Set("Postings", postings);
                insert.Set("Body", body);
                insert.ExecuteNonQuery();
            });
        }

        public PageWriter Writer { get; }

        public void Dispose() => insert.Dispose();
    }
}
