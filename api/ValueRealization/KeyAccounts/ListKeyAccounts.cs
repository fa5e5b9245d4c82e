using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>The key accounts, those whose refresh is due first.</summary>
/// <remarks>Overdue: <c>dueOn.to=-1d</c>; one's own: <c>owner=me</c>; by mark: <c>mark=highPrice</c>.</remarks>
public sealed class ListKeyAccounts : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<KeyAccountView> List = new()
    {
        Name = "keyAccounts",
        From = "FROM realization_key_account a JOIN realization_customer c ON c.id = a.customer_id LEFT JOIN platform_pub_user u ON u.id = a.owner_id LEFT JOIN platform_pub_user f ON f.id = a.refreshed_by_id",
        Key = "a.id",
        DefaultSort = "dueOn",
        Unless = [("archivedAt", "a.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "a.id").Always(),
            Column.Reference("customer", "a.customer_id", "c.name").Always(),
            Column.Text("customerRegion", "c.region", "c.region_key"),
            Column.Choice<CustomerTier>("customerTier", "c.tier", "customers.tier"),
            Column.Money("recurringRevenue", "c.recurring_revenue"),
            Column.Text("currency", "c.currency").Always(),
            Column.Date("renewsOn", "c.renews_on"),
            Column.Flag("isHighPrice", "a.is_high_price").Always(),
            Column.Flag("isInfluential", "a.is_influential").Always(),
            Column.Flag("isReferrer", "a.is_referrer").Always(),
            Column.Flag("isCooperative", "a.is_cooperative").Always(),
            Column.Reference("owner", "a.owner_id", "COALESCE(u.name, '')").Always(),
            Column.Number("everyDays", "a.every_days").Always(),
            Column.Instant("refreshedAt", "a.refreshed_at"),
            Column.Date("dueOn", "a.due_on").Always(),
            Column.Text("situation", "a.situation").Unsorted().Unfiltered(),
            Column.Text("nextStep", "a.next_step").Unsorted().Unfiltered(),
            Column.Filter("mark", ColumnType.Choice, "(a.is_high_price = 1 AND 'highPrice' IN ({values})) OR (a.is_influential = 1 AND 'influence' IN ({values})) OR (a.is_referrer = 1 AND 'referrals' IN ({values})) OR (a.is_cooperative = 1 AND 'cooperation' IN ({values}))") with { Choices = Words.Of<KeyAccountMark>() },
            Column.Instant("createdAt", "a.created_at").Always(),
            Column.Instant("updatedAt", "a.updated_at").Always(),
            Column.Instant("archivedAt", "a.archived_at").Hidden(),
        ],
        Also = ["a.why AS Why", "a.refreshed_by_id AS RefreshedById", "f.name AS RefreshedByName", "a.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/key-accounts", List, Permissions.Read);
}
