namespace ProductOps.Api.Shared.Search;

/// <summary>A folded text as the index keeps it: a line each for the title, the body, and what is only there to be found.</summary>
internal readonly ref struct IndexedText
{
    /// <summary>Takes a kept text apart.</summary>
    public IndexedText(ReadOnlySpan<char> folded)
    {
        var first = folded.IndexOf('\n');
        if (first < 0)
        {
            Title = folded;
            return;
        }

        Title = folded[..first];
        var rest = folded[(first + 1)..];
        var second = rest.IndexOf('\n');
        Body = second < 0 ? rest : rest[..second];
    }

    /// <summary>The title.</summary>
    public ReadOnlySpan<char> Title { get; }

    /// <summary>The body.</summary>
    public ReadOnlySpan<char> Body { get; }

    /// <summary>Folds a text's parts and puts them together.</summary>
    public static string Keep(string? title, string? body, string? also)
    {
        var (foldedTitle, foldedBody, foldedAlso) = (FoldedText.Of(title), FoldedText.Of(body), FoldedText.Of(also));
        return foldedAlso.Length > 0 ? $"{foldedTitle}\n{foldedBody}\n{foldedAlso}" : foldedBody.Length > 0 ? $"{foldedTitle}\n{foldedBody}" : foldedTitle;
    }
}
