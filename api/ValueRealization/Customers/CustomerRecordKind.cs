using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Customers as what people comment on, attach files to and are notified about.</summary>
public sealed class CustomerRecordKind(Db db) : RecordKind
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM realization_customer WHERE id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "customer";

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <summary>A customer's page in the web client, from the root.</summary>
    public static string Page(long id) => string.Create(CultureInfo.InvariantCulture, $"/value-realization/customers/{id}");

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
