using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Search;

/// <summary>Reads several segments side by side, token by token, from a given token on.</summary>
internal sealed class SegmentMerge
{
    private readonly List<Cursor> cursors;

    /// <summary>Starts behind <paramref name="after"/> in each of <paramref name="segments"/>.</summary>
    public SegmentMerge(DbSession session, Dialect dialect, IReadOnlyList<long> segments, long after)
    {
        cursors = [.. segments.Select(segment => new Cursor(session, dialect, segment, after))];
    }

    /// <summary>The last token that was written.</summary>
    public long Last { get; private set; }

    /// <summary>Writes tokens until <paramref name="pages"/> pages are full. True when everything is written. Ids that <paramref name="exists"/> does not know are left out.</summary>
    public bool Run(PageWriter writer, int pages, Func<long, long, bool>? exists)
    {
        var ids = new List<long>();
        while (writer.Pages < pages)
        {
            var token = long.MaxValue;
            foreach (var cursor in cursors) token = Math.Min(token, cursor.Token);
            if (token == long.MaxValue) return true;
            ids.Clear();
            foreach (var cursor in cursors) cursor.Take(token, ids);
            IdList.Ordered(ids);
            if (exists is not null) ids.RemoveAll(id => !exists(token >> 50, id));
            writer.Add(token, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ids));
            Last = token;
        }

        return false;
    }

    private sealed class Cursor
    {
        private const int Ahead = 64;

        private readonly DbSession session;
        private readonly Dialect dialect;
        private readonly long segment;
        private readonly Queue<(long FirstToken, byte[] Body)> pages = new();
        private PageReader page = new(0, []);
        private long seenToken;
        private long seenPage;

        public Cursor(DbSession session, Dialect dialect, long segment, long after)
        {
            (this.session, this.dialect, this.segment) = (session, dialect, segment);
            seenToken = StartOf(after);
            do Step();
            while (Token <= after);
        }

        /// <summary>The token it stands at; the largest number there is at the end.</summary>
        public long Token { get; private set; }

        /// <summary>Appends the ids of a token, if it stands there, and goes on.</summary>
        public void Take(long token, List<long> into)
        {
            while (Token == token)
            {
                page.Ids(into);
                Step();
            }
        }

        private void Step()
        {
            while (!page.Next())
            {
                if (pages.Count == 0) Load();
                if (!pages.TryDequeue(out var next))
                {
                    Token = long.MaxValue;
                    return;
                }

                page = new PageReader(next.FirstToken, next.Body);
            }

            Token = page.Token;
        }

        private void Load()
        {
            using var command = session.Command("SELECT id, first_token, body FROM platform_text_page WHERE segment_id = @Segment AND first_token >= @Token AND (first_token > @Token OR id > @Page) ORDER BY first_token, id" + dialect.Take(Ahead));
            command.Set("Segment", segment);
            command.Set("Token", seenToken);
            command.Set("Page", seenPage);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                (seenPage, seenToken) = (rows.GetInt64(0), rows.GetInt64(1));
                pages.Enqueue((seenToken, (byte[])rows.GetValue(2)));
            }
        }

        // The page in which the next token may stand starts at or before the last one that is done.
        private long StartOf(long after)
        {
            using var command = session.Command("SELECT first_token FROM platform_text_page WHERE segment_id = @Segment AND first_token <= @After ORDER BY first_token DESC, id DESC" + dialect.Take(1));
            command.Set("Segment", segment);
            command.Set("After", after);
            return command.ExecuteScalar() is long first ? first : long.MinValue;
        }
    }
}
