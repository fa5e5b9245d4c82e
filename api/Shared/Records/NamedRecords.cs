using System.Text.Json;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Records;

/// <summary>Reads the names of records: what record kinds of plainly named nouns have in common.</summary>
public static class NamedRecords
{
    /// <summary>The titles behind <paramref name="sql"/>, which selects <c>Id</c> and <c>Title</c> for <c>IN (@Ids)</c>.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> Titles(this Db db, string sql, IReadOnlyCollection<long> ids, CancellationToken stop) =>
        (await db.Query<Named>(db.Dialect.WithNumbers(sql, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id, row => row.Title);
}

/// <summary>A record's id, its name, and a word that tells namesakes apart.</summary>
public sealed record Named
{
    /// <summary>The record's id.</summary>
    public long Id { get; init; }

    /// <summary>Its name.</summary>
    public string Title { get; init; } = "";

    /// <summary>A word beside it; null where there is none.</summary>
    public string? Detail { get; init; }
}
