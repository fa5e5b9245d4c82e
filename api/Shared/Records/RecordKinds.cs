using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>All kinds of records by their word: whoever holds a kind and an id asks here whether there is such a record and what it is called.</summary>
[Block]
public sealed class RecordKinds(IEnumerable<RecordKind> kinds, Caller caller)
{
    /// <summary>The words, in order.</summary>
    public IReadOnlyList<string> Words => [.. kinds.Select(kind => kind.Kind).Order(StringComparer.Ordinal)];

    /// <summary>The kind behind a word, or null.</summary>
    public RecordKind? Find(string kind) => kinds.FirstOrDefault(candidate => candidate.Kind == kind);

    /// <summary>The record's kind and title; refuses (404) what is not there, and whom its kind does not let read (403).</summary>
    public async Task<(RecordKind Kind, string Title)> Require(string kind, long id, CancellationToken stop)
    {
        var found = Find(kind) ?? throw Refusals.NotFound("recordKind", kind);
        return (found, await Title(found, id, stop) ?? throw Refusals.NotFound(kind, id));
    }

    /// <summary>The same where a body names the record by <c>kind</c> and <c>recordId</c>: what is not there is a bad field (422).</summary>
    public async Task<(RecordKind Kind, string Title)> RequireNamed(string kind, long id, CancellationToken stop)
    {
        var found = Find(kind) ?? throw Refusals.Invalid("/kind", "unknownChoice", ("choices", string.Join(", ", Words)));
        return (found, await Title(found, id, stop) ?? throw Refusals.Unknown("/recordId", kind, id));
    }

    /// <summary>The titles and pages of several records, in one question a kind; what is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<(string Kind, long Id), RecordLink>> Links(IEnumerable<(string Kind, long Id)> records, CancellationToken stop)
    {
        var links = new Dictionary<(string, long), RecordLink>();
        foreach (var group in records.Distinct().GroupBy(record => record.Kind, StringComparer.Ordinal))
        {
            if (Find(group.Key) is not { } kind) continue;
            foreach (var (id, title) in await kind.Titles([.. group.Select(record => record.Id)], stop)) links[(group.Key, id)] = new RecordLink(title, kind.Url(id));
        }

        return links;
    }

    private async Task<string?> Title(RecordKind kind, long id, CancellationToken stop)
    {
        caller.Demand(kind.Reading);
        return (await kind.Titles([id], stop)).GetValueOrDefault(id);
    }
}

/// <summary>How a record is called and where its page is.</summary>
/// <param name="Title">Its name or title.</param>
/// <param name="Url">Its page in the web client, from the root.</param>
public sealed record RecordLink(string Title, string Url);
