namespace ProductOps.Api.Shared.Search;

/// <summary>A record that is like a text.</summary>
/// <param name="Id">The record.</param>
/// <param name="Likeness">0 to 100: which share of what makes the text special the record has as well. The same text is 100.</param>
public sealed record SimilarRecord(long Id, int Likeness)
{
    /// <summary>From here on a record most likely asks for the same.</summary>
    public const int LikelySame = 60;
}
