using System.Globalization;
using Dapper;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Search;

/// <summary>
/// What a search text finds, as a condition for a list. Where few records can match, the condition names them, and they are
/// fetched and sorted. Where more match, the list is read in its own order and the names only tell which rows to look at. Where
/// very many match, every row is looked at: a page's worth is met soon. Which is cheapest follows from how many there are.
/// </summary>
public sealed class TextMatch
{
    // Microseconds, measured on SQLite; only their proportions matter.
    private const double FetchOne = 10;
    private const double NameOne = 0.5;
    private const double PassOne = 0.4;
    private const double LookAtOne = 7;

    private const double ReadOne = 0.1;

    // A sample is taken at so many places, of so many texts in a row.
    private const int SamplePlaces = 10;
    private const int SampleRun = 30;
    private const int WorthASample = 20_000;

    private readonly Dialect dialect;
    private readonly TextKind kind;
    private readonly TextQuery query;
    private readonly List<long>? ids;
    private readonly Way way;

    private TextMatch(Dialect dialect, TextKind kind, TextQuery query, List<long>? ids, Way way) =>
        (this.dialect, this.kind, this.query, this.ids, this.way) = (dialect, kind, query, ids, way);

    /// <summary>A condition without a look into the index: right, but it reads every text.</summary>
    public static TextMatch Unplanned(Dialect dialect, TextKind kind, string text) => new(dialect, kind, TextQuery.Of(text), null, Way.Look);

    internal static TextMatch Find(DbSession session, Dialect dialect, TextKind kind, string text, int rows)
    {
        var asked = TextQuery.Of(text);
        var tokens = new HashSet<long>();
        var ranges = new List<(long From, long To)>();
        asked.Pieces(kind, tokens, ranges);
        if (asked.Parts.Count == 0) return new TextMatch(dialect, kind, asked, null, Way.Look);

        var reader = new PostingReader(session, dialect);
        List<long>? found = null;
        if (tokens.Count > 0)
        {
            var places = reader.Find([.. tokens]);
            // A single common piece: that it is common is all there is to know.
            if (places.Length == 1 && ranges.Count == 0 && Cheapest(places[0].Count, Texts(session, kind), rows) == Way.Look) return new TextMatch(dialect, kind, asked, null, Way.Look);
            var byCount = places.OrderBy(token => token.Count).ToList();
            // Where even the rarest piece is in very many texts, looking at rows until the page is full may be cheaper than reading the lists.
            if (byCount[0].Count > WorthASample && ranges.Count == 0)
            {
                var share = Share(session, dialect, kind, asked);
                if (share > 0 && LookAtOne * rows / share < ReadOne * byCount.Take(2).Sum(token => token.Count)) return new TextMatch(dialect, kind, asked, null, Way.Look);
            }

            foreach (var token in byCount)
            {
                // Once few are left, comparing with their texts is cheaper than reading long lists.
                if (found is not null && token.Count > found.Count * 50L) break;
                var these = reader.Ids(token);
                found = found is null ? these : PostingReader.Common(found, these);
                if (found.Count == 0) break;
            }
        }

        foreach (var range in ranges)
        {
            // A single letter is in most texts; then there is no point in collecting them.
            if (found is { Count: < 5000 } || (found is null && Share(session, dialect, kind, asked) >= 0.1)) break;
            var these = reader.Ids(range);
            found = found is null ? these : PostingReader.Common(found, these);
        }

        return new TextMatch(dialect, kind, asked, found, found is null ? Way.Look : Cheapest(found.Count, Texts(session, kind), rows));
    }

    /// <summary>The condition on <paramref name="key"/>, the SQL expression of the record's id. Its values are added to <paramref name="parameters"/>.</summary>
    public string Where(string key, DynamicParameters parameters)
    {
        if (query.Parts.Count == 0) return "1 = 1";
        if (way == Way.Name && ids!.Count == 0) return "1 = 0";
        var conditions = new List<string>();
        for (var i = 0; i < query.Parts.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"text{i}");
            parameters.Add(name, query.Parts[i]);
            conditions.Add(dialect.Contains("searched_text.text", name));
        }

        var holds = string.Create(CultureInfo.InvariantCulture, $"EXISTS (SELECT 1 FROM platform_text searched_text WHERE searched_text.id = {key} + {TextIndex.Key(kind, 0)} AND {string.Join(" AND ", conditions)})");
        if (way == Way.Look) return holds;
        parameters.Add("textIds", TextIndex.Json(ids!));
        // The plus keeps the planner from starting at the names.
        return $"{(way == Way.Pass ? "+" : "")}{key} IN {dialect.NumbersIn("textIds")} AND {holds}";
    }

    internal IReadOnlyList<long> Best(DbSession session, int limit)
    {
        if (query.Parts.Count == 0 || ids is { Count: 0 }) return [];
        var found = new List<(int Rank, long Id)>();
        foreach (var (id, text) in Newest(session))
        {
            if (!query.Parts.All(part => text.Contains(part, StringComparison.Ordinal))) continue;
            var title = new IndexedText(text).Title;
            var inTitle = true;
            foreach (var part in query.Parts) inTitle &= title.IndexOf(part, StringComparison.Ordinal) >= 0;
            found.Add((inTitle ? title.StartsWith(query.Parts[0], StringComparison.Ordinal) ? 0 : 1 : 2, id));
        }

        return [.. found.OrderBy(match => match.Rank).ThenByDescending(match => match.Id).Take(limit).Select(match => match.Id)];
    }

    private IEnumerable<(long Id, string Text)> Newest(DbSession session)
    {
        const int Looked = 500;
        using var command = session.Command(ids is null
            ? "SELECT id, text FROM platform_text WHERE id >= @From AND id < @To ORDER BY id DESC" + dialect.Take(Looked)
            : "SELECT id, text FROM platform_text WHERE id IN " + dialect.NumbersIn("Ids") + " ORDER BY id DESC");
        if (ids is null) Bounds(command, kind);
        else command.Set("Ids", TextIndex.Json(ids.TakeLast(Looked).Select(id => TextIndex.Key(kind, id))));
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return (rows.GetInt64(0) - TextIndex.Key(kind, 0), rows.GetString(1));
    }

    private static Way Cheapest(long matches, long texts, int rows)
    {
        var met = Math.Min(texts, rows * (double)texts / Math.Max(1, matches));
        var (name, pass, look) = (FetchOne * matches, NameOne * matches + PassOne * met + FetchOne * Math.Min(rows, matches), LookAtOne * met);
        return name <= pass && name <= look ? Way.Name : pass <= look ? Way.Pass : Way.Look;
    }

    // The share of the texts that have all parts, from texts at evenly spread places.
    private static double Share(DbSession session, Dialect dialect, TextKind kind, TextQuery asked)
    {
        var (looked, hits) = (0, 0);
        if (Edges(session, kind) is not var (first, last)) return 0;
        using var command = session.Command("SELECT text FROM platform_text WHERE id >= @From AND id < @To ORDER BY id" + dialect.Take(SampleRun));
        for (var place = 0; place < SamplePlaces; place++)
        {
            var from = first + (long)((last - first + 1) / (double)SamplePlaces * place);
            command.Set("From", from);
            command.Set("To", Math.Min(from + Math.Max(1, (last - first + 1) / SamplePlaces), last + 1));
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                looked++;
                var text = rows.GetString(0);
                if (asked.Parts.All(part => text.Contains(part, StringComparison.Ordinal))) hits++;
            }
        }

        return looked == 0 ? 0 : hits / (double)looked;
    }

    // About how many texts of a kind there are, without counting them: ids are given out in order and seldom freed, so it is the
    // distance from the first to the last, and no more than all that was ever put in.
    internal static long Texts(DbSession session, TextKind kind)
    {
        if (Edges(session, kind) is not var (first, last)) return 0;
        using var all = session.Command("SELECT SUM(CAST(texts AS BIGINT)) FROM platform_text_segment WHERE state = 2");
        return Math.Min(last - first + 1, all.ExecuteScalar() is long put ? put : long.MaxValue);
    }

    private static (long First, long Last)? Edges(DbSession session, TextKind kind)
    {
        return Edge("MIN") is { } first && Edge("MAX") is { } last ? (first, last) : null;

        long? Edge(string which)
        {
            using var command = session.Command($"SELECT {which}(id) FROM platform_text WHERE id >= @From AND id < @To");
            Bounds(command, kind);
            return command.ExecuteScalar() is long id ? id : null;
        }
    }

    private static void Bounds(System.Data.Common.DbCommand command, TextKind kind)
    {
        command.Set("From", TextIndex.Key(kind, 0));
        command.Set("To", TextIndex.Key(kind, 0) + (1L << 48));
    }

    private enum Way
    {
        Name,
        Pass,
        Look,
    }
}
