using System.Data.Common;
using System.Globalization;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Search;

/// <summary>Looks tokens up in the live segments. Texts that changed since are still found under what they said before: whoever asks compares with the text itself.</summary>
internal sealed class PostingReader(DbSession session, Dialect dialect)
{
    private const string SpanSize = "SELECT COUNT(*), SUM(postings) FROM platform_text_page WHERE segment_id = @Segment AND first_token = @Token";
    private const string SpanPages = "SELECT first_token, body FROM platform_text_page WHERE segment_id = @Segment AND first_token >= @From AND first_token <= @To ORDER BY first_token, id";

    /// <summary>How many postings were handed out, for those who bound their work.</summary>
    public long Read { get; private set; }

    /// <summary>The places of some tokens, in the order asked. Their ids are read later, for those that turn out to be worth it.</summary>
    public TokenPostings[] Find(IReadOnlyList<long> tokens)
    {
        var found = new TokenPostings[tokens.Count];
        var places = new Dictionary<long, int>(tokens.Count);
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = new TokenPostings(tokens[i]);
            places.TryAdd(tokens[i], i);
        }

        using (var command = session.Command(Places()))
        {
            command.Set("Tokens", "[" + string.Join(',', places.Keys.Select(token => token.ToString(CultureInfo.InvariantCulture))) + "]");
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                var token = found[places[rows.GetInt64(0)]];
                var (segment, first, body) = (rows.GetInt64(1), rows.GetInt64(2), (byte[])rows.GetValue(3));
                var page = new PageReader(first, body);
                if (first == token.Token) token.Spans.Add(segment);
                else if (page.Find(token.Token))
                {
                    token.Count += page.Count;
                    token.Pages.Add((first, body));
                }
            }
        }

        foreach (var token in found)
        {
            foreach (var segment in token.Spans) token.Count += Size(segment, token.Token);
        }

        for (var i = 0; i < found.Length; i++) found[i] = found[places[tokens[i]]];
        return found;
    }

    /// <summary>The ids under a token, ascending, each once.</summary>
    public List<long> Ids(TokenPostings token)
    {
        var ids = new List<long>((int)Math.Min(token.Count, 1 << 20));
        foreach (var (first, body) in token.Pages)
        {
            var page = new PageReader(first, body);
            if (page.Find(token.Token)) page.Ids(ids);
        }

        foreach (var segment in token.Spans) Append(segment, token.Token, token.Token, ids);
        return Ordered(ids);
    }

    /// <summary>The ids under any token of a range, ascending, each once.</summary>
    public List<long> Ids((long From, long To) range)
    {
        var ids = new List<long>();
        foreach (var segment in Segments()) Append(segment, range.From, range.To, ids);
        return Ordered(ids);
    }

    /// <summary>Those of <paramref name="ids"/> that are also in <paramref name="others"/>; both ascend.</summary>
    public static List<long> Common(List<long> ids, List<long> others)
    {
        var common = new List<long>(Math.Min(ids.Count, others.Count));
        for (int i = 0, j = 0; i < ids.Count && j < others.Count;)
        {
            if (ids[i] == others[j])
            {
                common.Add(ids[i++]);
                j++;
            }
            else if (ids[i] < others[j]) i++;
            else j++;
        }

        return common;
    }

    // The last page that starts at or before the token: the token's ids are in it, or begin in it.
    private string Places() => $"""
        SELECT asked.value, segment.id, page.first_token, page.body
        FROM platform_text_segment segment
        CROSS JOIN {dialect.NumbersIn("Tokens")} asked
        JOIN platform_text_page page ON page.id = (SELECT candidate.id FROM platform_text_page candidate WHERE candidate.segment_id = segment.id AND candidate.first_token <= asked.value ORDER BY candidate.first_token DESC, candidate.id DESC{dialect.Take(1)})
        WHERE segment.state = {SegmentState.Live}
        """;

    private string PageBefore() => "SELECT first_token, body FROM platform_text_page WHERE segment_id = @Segment AND first_token < @From ORDER BY first_token DESC, id DESC" + dialect.Take(1);

    private long Size(long segment, long token)
    {
        using var command = session.Command(SpanSize);
        command.Set("Segment", segment);
        command.Set("Token", token);
        using var rows = command.ExecuteReader();
        // A first part on the page before is not worth a look: this is for judging how common the token is.
        return rows.Read() && !rows.IsDBNull(1) ? Convert.ToInt64(rows.GetValue(1), CultureInfo.InvariantCulture) : 0;
    }

    private void Append(long segment, long from, long to, List<long> ids)
    {
        using var before = session.Command(PageBefore());
        before.Set("Segment", segment);
        before.Set("From", from);
        Take(before, from, to, ids);
        using var pages = session.Command(SpanPages);
        pages.Set("Segment", segment);
        pages.Set("From", from);
        pages.Set("To", to);
        Take(pages, from, to, ids);
    }

    private static void Take(DbCommand command, long from, long to, List<long> ids)
    {
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var page = new PageReader(rows.GetInt64(0), (byte[])rows.GetValue(1));
            while (page.Next() && page.Token <= to)
            {
                if (page.Token >= from) page.Ids(ids);
            }
        }
    }

    private List<long> Segments()
    {
        var segments = new List<long>();
        using var command = session.Command(SegmentState.AllLive);
        using var rows = command.ExecuteReader();
        while (rows.Read()) segments.Add(rows.GetInt64(0));
        return segments;
    }

    private List<long> Ordered(List<long> ids)
    {
        Read += ids.Count;
        return IdList.Ordered(ids);
    }
}

/// <summary>Where a token's ids are, and about how many.</summary>
internal sealed class TokenPostings(long token)
{
    /// <summary>The token.</summary>
    public long Token { get; } = token;

    /// <summary>About how many texts have it: exact for all but the commonest, where a text that changed counts again.</summary>
    public long Count { get; set; }

    /// <summary>Pages in the middle of which its ids stand.</summary>
    public List<(long FirstToken, byte[] Body)> Pages { get; } = [];

    /// <summary>Segments in which a page starts with it, so that it may go over several.</summary>
    public List<long> Spans { get; } = [];
}
