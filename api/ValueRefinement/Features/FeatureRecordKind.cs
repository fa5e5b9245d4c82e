using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Modules and features as what people comment on, attach files to and are notified about.</summary>
public sealed class FeatureRecordKind(Db db) : RecordKind
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM refinement_feature WHERE id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "feature";

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <summary>A node's page in the web client, from the root.</summary>
    public static string Page(long id) => string.Create(CultureInfo.InvariantCulture, $"/value-refinement/features/{id}");

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) =>
        (await db.Query<Row>(db.Dialect.WithNumbers(TitlesOf, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id, row => row.Title);

    /// <inheritdoc/>
    public override string Url(long id) => Page(id);

    private sealed record Row
    {
        public long Id { get; init; }
        public string Title { get; init; } = "";
    }
}
