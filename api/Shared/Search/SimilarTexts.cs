using System.Runtime.InteropServices;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Search;

/// <summary>
/// Finds records like a text in three steps whose work does not grow with the pool: how common each term of the text is; the
/// records that share its rarest terms, within a budget of postings; an exact comparison (<see cref="TextComparison"/>) with the
/// most promising of them.
/// </summary>
internal sealed class SimilarTexts(DbSession session, Dialect dialect, TextKind kind)
{
    /// <summary>So many postings are read at most for the terms anywhere, and again for the terms in titles.</summary>
    private const int Budget = 40_000;

    private const int Compared = 250;
    private const int LongestTitle = 300;
    private const int LongestBody = 2000;

    private readonly PostingReader reader = new(session, dialect);

    /// <summary>How many postings and texts the last search read: what must not grow with the pool.</summary>
    public (long Postings, int Texts) Work { get; private set; }

    /// <summary>The records most like the text, best first.</summary>
    public IReadOnlyList<SimilarRecord> Find(string title, string? body, int limit, long? except)
    {
        var query = new TextComparison(Cut(FoldedText.Of(title), LongestTitle), Cut(FoldedText.Of(body), LongestBody));
        if (query.Terms.Count == 0) return [];
        var total = TextMatch.Texts(session, kind);
        if (total == 0) return [];

        var tokens = new List<long>(query.Terms.Count * 2);
        foreach (var term in query.Terms) tokens.Add(term.Token(kind));
        foreach (var term in query.Terms) tokens.Add(term.TitleToken(kind));
        var found = reader.Find(tokens);
        for (var i = 0; i < query.Terms.Count; i++) query.Terms[i].Weigh(found[i].Count, total);

        var promising = Promising(query.Terms, found, except);
        var texts = Texts(promising);
        Work = (reader.Read, texts.Count);
        query.LearnLengths(texts.Select(text => text.Text));
        return [.. texts
            .Select(text => (text.Id, Likeness: query.Likeness(text.Text)))
            .Where(match => match.Likeness > 0)
            .OrderByDescending(match => match.Likeness).ThenByDescending(match => match.Id)
            .Take(limit)
            .Select(match => new SimilarRecord(match.Id, Math.Clamp((int)Math.Round(match.Likeness * 100), 0, 100)))];
    }

    private List<long> Promising(IReadOnlyList<TextComparison.Term> terms, TokenPostings[] found, long? except)
    {
        var points = new Dictionary<long, float>();
        var order = Enumerable.Range(0, terms.Count).Where(i => terms[i].Selects).OrderBy(i => found[i].Count).ToList();
        // A posting of a title stands for more than one anywhere, so titles have a budget of their own, also for terms that are too common elsewhere.
        foreach (var (offset, share) in new[] { (0, 1f), (terms.Count, 1.5f) })
        {
            var left = (long)Budget;
            foreach (var i in order.OrderBy(i => found[i + offset].Count))
            {
                var postings = found[i + offset];
                if (postings.Count == 0) continue;
                if (postings.Count > left) break;
                left -= postings.Count;
                var worth = (float)terms[i].Worth * share;
                foreach (var id in reader.Ids(postings)) CollectionsMarshal.GetValueRefOrAddDefault(points, id, out _) += worth;
            }
        }

        if (except is { } self) points.Remove(self);
        return [.. points.OrderByDescending(point => point.Value).ThenByDescending(point => point.Key).Take(Compared).Select(point => point.Key)];
    }

    private List<(long Id, string Text)> Texts(List<long> ids)
    {
        var texts = new List<(long, string)>(ids.Count);
        if (ids.Count == 0) return texts;
        using var command = session.Command("SELECT id, text FROM platform_text WHERE id IN " + dialect.NumbersIn("Ids"));
        command.Set("Ids", TextIndex.Json(ids.Select(id => TextIndex.Key(kind, id))));
        using var rows = command.ExecuteReader();
        while (rows.Read()) texts.Add((rows.GetInt64(0) - TextIndex.Key(kind, 0), rows.GetString(1)));
        return texts;
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
