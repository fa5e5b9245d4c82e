using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>The people at the customers, with their place in the decision chain.</summary>
/// <remarks><c>role=payer</c> and <c>role=user</c> keep the two populations apart that are asked different questions.</remarks>
public sealed class ListContacts : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<ContactView> List = new()
    {
        Name = "contacts",
        From = "FROM realization_contact p JOIN realization_customer c ON c.id = p.customer_id LEFT JOIN realization_contact r ON r.id = p.reports_to_id",
        Key = "p.id",
        DefaultSort = "name",
        Unless = [("archivedAt", "p.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "p.id").Always(),
            Column.Reference("customer", "p.customer_id", "c.name").Always(),
            Column.Text("name", "p.name", "p.name_key").Always(),
            Column.Text("title", "p.title"),
            Column.Choice<ContactLevel>("level", "p.level", "contacts.level"),
            Column.Flag("isPayer", "p.is_payer").Always(),
            Column.Flag("isUser", "p.is_user").Always(),
            Column.Flag("isChampion", "p.is_champion").Always(),
            Column.Flag("isDecisionMaker", "p.is_decision_maker").Always(),
            Column.Choice<ContactAttitude>("attitude", "p.attitude", "contacts.attitude"),
            Column.Reference("reportsTo", "p.reports_to_id", "r.name"),
            Column.Text("email", "p.email", "p.email_key"),
            Column.Text("phone", "p.phone"),
            Column.Choice<ContactConsent>("consent", "p.consent", "contacts.consent").Always(),
            Column.Date("consentOn", "p.consent_on"),
            Column.Text("externalId", "p.external_id", "p.external_key"),
            Column.Choice<CustomerTier>("customerTier", "c.tier", "customers.tier") with { Exported = false },
            Column.Text("customerRegion", "c.region", "c.region_key").Hidden(),
            Column.Instant("createdAt", "p.created_at").Always(),
            Column.Instant("updatedAt", "p.updated_at").Always(),
            Column.Instant("archivedAt", "p.archived_at").Hidden(),
            Column.Filter("role", ColumnType.Choice, "(p.is_payer = 1 AND 'payer' IN ({values})) OR (p.is_user = 1 AND 'user' IN ({values})) OR (p.is_champion = 1 AND 'champion' IN ({values})) OR (p.is_decision_maker = 1 AND 'decisionMaker' IN ({values}))") with { Choices = Words.Of<ContactRole>() },
        ],
        Also = ["p.note AS Note", "p.erased_at AS ErasedAt", "p.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/contacts", List, Permissions.ReadContacts);
}
