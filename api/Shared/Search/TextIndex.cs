using System.Data.Common;
using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Search;

/// <summary>
/// Makes a noun's records searchable and comparable. One index for all kinds, in the database, the same on both engines; what is
/// written is part of the transaction it is written in.
/// <example>
/// In the command that creates or changes a requirement, and in its import (batches of some hundred):
/// <code>
/// texts.Put(new IndexedRecord(TextKind.Requirement, id, title, description, also: originalText));
/// texts.PutMany(records);
/// texts.Remove(TextKind.Requirement, [id]);
/// </code>
/// In a list, as a condition beside its other ones, whatever it is sorted by:
/// <code>
/// var match = texts.Find(TextKind.Requirement, q);
/// conditions.Add(match.Where("r.id", parameters));
/// </code>
/// In global search, the best few: <c>texts.Best(TextKind.Requirement, q, 10)</c>. Records like a new one, best first, with a
/// likeness of 0 to 100: <c>texts.Similar(TextKind.Requirement, title, body, 10)</c>; from
/// <see cref="SimilarRecord.LikelySame"/> on they most likely ask for the same.
/// All of it belongs inside a command or a query (<see cref="Db.Session"/>).
/// </example>
/// </summary>
[Block]
public sealed class TextIndex(Db db, TimeProvider clock)
{
    private const int LongestText = 200_000;
    private const string Update = "UPDATE platform_text SET text = @Text WHERE id = @Id";
    private const string Insert = "INSERT INTO platform_text (id, text) VALUES (@Id, @Text)";

    /// <summary>Makes one record findable, new or changed.</summary>
    public void Put(IndexedRecord record) => PutMany([record]);

    /// <summary>Makes records findable, new or changed. Those whose text is as before cost one read.</summary>
    public void PutMany(IReadOnlyCollection<IndexedRecord> records)
    {
        if (records.Count == 0) return;
        var session = Writing();
        var texts = new SortedDictionary<long, (IndexedRecord Record, string Text)>();
        foreach (var record in records) texts[Key(record.Kind, record.Id)] = (record, record.Folded(LongestText));

        var known = Known(session, texts.Keys);
        var batch = new PostingBatch();
        var added = new List<long>();
        using var insert = session.Command(Insert);
        using var update = session.Command(Update);
        foreach (var (key, (record, text)) in texts)
        {
            var earlier = known.GetValueOrDefault(key);
            if (earlier == text) continue;
            var command = earlier is null ? insert : update;
            command.Set("Id", key);
            command.Set("Text", text);
            command.ExecuteNonQuery();
            batch.Add(record.Kind, record.Id, text, earlier);
            if (earlier is null) added.Add(key);
        }

        if (batch.Texts == 0) return;
        // One that was removed and comes back is written in full; the upkeep must not take it for gone.
        if (added.Count > 0) Run("DELETE FROM platform_text_removed WHERE id IN ", added);
        var segments = new SegmentWriter(session, db.Dialect, clock.GetUtcNow().UtcDateTime);
        segments.Write(batch);
        segments.Tidy();
    }

    /// <summary>Makes records unfindable.</summary>
    public void Remove(TextKind kind, IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0) return;
        var keys = ids.Select(id => Key(kind, id)).ToList();
        Run("INSERT INTO platform_text_removed (id) SELECT id FROM platform_text WHERE id IN ", keys);
        Run("DELETE FROM platform_text WHERE id IN ", keys);
    }

    /// <summary>What a text typed into a search box finds: records that hold every word of it, also as a part of a longer word; "in quotes" as it stands. <paramref name="rows"/> is how many rows will be read at most.</summary>
    public TextMatch Find(TextKind kind, string text, int rows = 50) => TextMatch.Find(db.Session, db.Dialect, kind, text, rows);

    /// <summary>The ids of the records that a search box should offer first: the words in the title before the words elsewhere, newest first.</summary>
    public IReadOnlyList<long> Best(TextKind kind, string text, int limit) => Find(kind, text).Best(db.Session, limit);

    /// <summary>The records most like a text, best first. <paramref name="except"/> is the record itself.</summary>
    public IReadOnlyList<SimilarRecord> Similar(TextKind kind, string title, string? body, int limit, long? except = null) =>
        new SimilarTexts(db.Session, db.Dialect, kind).Find(title, body, limit, except);

    /// <summary>The key of a record's text: the kind's number in the upper 16 bits.</summary>
    internal static long Key(TextKind kind, long id) => ((long)kind << 48) + id;

    /// <summary>Numbers as a JSON array.</summary>
    internal static string Json(IEnumerable<long> numbers) => "[" + string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))) + "]";

    private DbSession Writing() => db.Session is { Writes: true } session ? session : throw new InvalidOperationException("The text index is written inside a command or a job.");

    private void Run(string sql, IEnumerable<long> keys)
    {
        using var command = Writing().Command(sql + db.Dialect.NumbersIn("Ids"));
        command.Set("Ids", Json(keys));
        command.ExecuteNonQuery();
    }

    private Dictionary<long, string> Known(DbSession session, IEnumerable<long> keys)
    {
        var known = new Dictionary<long, string>();
        using var command = session.Command("SELECT id, text FROM platform_text WHERE id IN " + db.Dialect.NumbersIn("Ids"));
        command.Set("Ids", Json(keys));
        using var rows = command.ExecuteReader();
        while (rows.Read()) known[rows.GetInt64(0)] = rows.GetString(1);
        return known;
    }
}

/// <summary>What is made findable of a record.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title or name; counts most when records are compared.</param>
/// <param name="Body">Its description.</param>
/// <param name="Also">What is only there to be found: numbers, keys, original words, names.</param>
public sealed record IndexedRecord(TextKind Kind, long Id, string Title, string? Body = null, string? Also = null)
{
    internal string Folded(int longest)
    {
        var text = IndexedText.Keep(Title, Body, Also);
        return text.Length <= longest ? text : text[..longest];
    }
}
