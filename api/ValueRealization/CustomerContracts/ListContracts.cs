using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>The contracts: what is licensed, for how much, from when to when.</summary>
/// <remarks>Those that run today: <c>status=active&amp;startsOn.to=today&amp;lastsUntil.from=today</c>.</remarks>
public sealed class ListContracts : ISlice
{
    private const string Licences = """
        SELECT l.contract_id AS ContractId, l.product_id AS ProductId, l.feature_id AS FeatureId, CASE WHEN l.name = '' THEN COALESCE(f.name, p.name, '') ELSE l.name END AS Name, l.quantity AS Quantity, l.unit AS Unit
          FROM realization_licence l
          LEFT JOIN refinement_pub_feature f ON f.id = l.feature_id
          LEFT JOIN refinement_pub_product p ON p.id = l.product_id
         WHERE l.contract_id IN (@Ids)
         ORDER BY l.id
        """;

    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<ContractView> List = new()
    {
        Name = "contracts",
        From = "FROM realization_contract k JOIN realization_customer c ON c.id = k.customer_id LEFT JOIN platform_pub_user u ON u.id = k.owner_id LEFT JOIN realization_contract b ON b.id = k.follows_id",
        Key = "k.id",
        DefaultSort = "-startsOn",
        Unless = [("archivedAt", "k.archived_at IS NULL")],
        Complete = Complete,
        Columns =
        [
            Column.Number("id", "k.id").Always(),
            Column.Text("externalId", "k.external_id", "k.external_key"),
            Column.Text("name", "k.name", "k.name_key").Always(),
            Column.Reference("customer", "k.customer_id", "c.name").Always(),
            Column.Choice<ContractStatus>("status", "k.status", "contracts.status").Always(),
            Column.Date("signedOn", "k.signed_on"),
            Column.Date("startsOn", "k.starts_on").Always(),
            Column.Date("endsOn", "k.ends_on"),
            Column.Money("amount", "k.amount").Always(),
            Column.Text("currency", "k.currency").Always(),
            Column.Choice<ContractPer>("per", "k.per", "contracts.per").Always(),
            Column.Money("yearlyAmount", "k.yearly_amount").Always(),
            Column.Flag("renewsByItself", "k.renews_by_itself").Always(),
            Column.Flag("isTrial", "k.is_trial").Always(),
            Column.Reference("owner", "k.owner_id", "u.name"),
            Column.Reference("follows", "k.follows_id", "b.name").Hidden(),
            Column.Date("lastsUntil", "COALESCE(k.ends_on, '9999-12-31')").Always().Hidden(),
            Column.Text("customerRegion", "c.region", "c.region_key").Hidden(),
            Column.Text("customerIndustry", "c.industry").Hidden(),
            Column.Choice<CustomerTier>("customerTier", "c.tier", "customers.tier").Hidden(),
            Column.Filter("feature", ColumnType.Reference, "EXISTS (SELECT 1 FROM realization_licence l WHERE l.contract_id = k.id AND l.feature_id IN ({values}))"),
            Column.Filter("product", ColumnType.Reference, "EXISTS (SELECT 1 FROM realization_licence l WHERE l.contract_id = k.id AND l.product_id IN ({values}))"),
            Column.Instant("createdAt", "k.created_at").Always(),
            Column.Instant("updatedAt", "k.updated_at").Always(),
            Column.Instant("archivedAt", "k.archived_at").Hidden(),
        ],
        Also = ["k.note AS Note", "k.extra AS Extra", "k.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/contracts", List, Permissions.Read);

    private static async Task Complete(Db db, IReadOnlyList<ContractView> rows)
    {
        var licences = (await db.Query<Row>(db.Dialect.WithNumbers(Licences, "Ids"), new { Ids = JsonSerializer.Serialize(rows.Select(row => row.Id)) })).ToLookup(licence => licence.ContractId);
        foreach (var row in rows) row.Licences = [.. licences[row.Id].Select(line => new Licence { ProductId = line.ProductId, FeatureId = line.FeatureId, Name = line.Name, Quantity = line.Quantity, Unit = line.Unit })];
    }

    private sealed record Row
    {
        public long ContractId { get; init; }
        public long? ProductId { get; init; }
        public long? FeatureId { get; init; }
        public string Name { get; init; } = "";
        public long? Quantity { get; init; }
        public string? Unit { get; init; }
    }
}
