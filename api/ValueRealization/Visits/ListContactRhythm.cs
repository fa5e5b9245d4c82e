using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Payers and users by when they were last heard, met or by a survey, the longest silence first: whose turn it is.</summary>
/// <remarks>Whoever does not want to be asked is left out. <c>heardOn.to=2026-08-01</c> gives those from whom nothing was heard since; the first day of 1970 stands where nothing ever was.</remarks>
public sealed class ListContactRhythm : ISlice
{
    private const string LastMet = "(SELECT MAX(v.visited_on) FROM realization_visit_contact m JOIN realization_visit v ON v.id = m.visit_id WHERE m.contact_id = p.id AND v.archived_at IS NULL)";
    private const string BestChannel = """
        (SELECT MIN(CASE v.channel WHEN 'faceToFace' THEN 1 WHEN 'phone' THEN 2 ELSE 3 END) FROM realization_visit_contact m JOIN realization_visit v ON v.id = m.visit_id WHERE m.contact_id = p.id AND v.archived_at IS NULL)
        """;

    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "contactRhythm",
        From = """
            FROM realization_contact p
            JOIN realization_customer c ON c.id = p.customer_id AND c.archived_at IS NULL AND p.archived_at IS NULL AND p.consent NOT IN ('refused', 'withdrawn') AND (p.is_payer = 1 OR p.is_user = 1)
            LEFT JOIN platform_pub_user u ON u.id = c.owner_id
            """,
        Key = "p.id",
        DefaultSort = "heardOn",
        Columns =
        [
            Column.Number("id", "p.id").Always(),
            Column.Text("name", "p.name", "p.name_key").Always(),
            Column.Text("title", "p.title"),
            Column.Reference("customer", "p.customer_id", "c.name").Always(),
            Column.Reference("owner", "c.owner_id", "u.name"),
            Column.Flag("isPayer", "p.is_payer").Always(),
            Column.Flag("isUser", "p.is_user").Always(),
            Column.Date("heardOn", "p.last_heard_on").Always(),
            Column.Date("metOn", LastMet).Unsorted(),
            Column.Number("bestChannel", BestChannel).Unsorted(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/contact-rhythm", List, Permissions.ReadContacts);

    /// <summary>A person and their last word.</summary>
    public sealed record Row : IIdentified
    {
        /// <inheritdoc/>
        public required long Id { get; init; }

        /// <summary>The name.</summary>
        public required string Name { get; init; }

        /// <summary>The position.</summary>
        public string? Title { get; init; }

        /// <summary>The customer: the id.</summary>
        public required long CustomerId { get; init; }

        /// <summary>The customer: the name.</summary>
        public required string CustomerName { get; init; }

        /// <summary>The colleague who keeps the customer: the id.</summary>
        public long? OwnerId { get; init; }

        /// <summary>The colleague who keeps the customer: the name.</summary>
        public string? OwnerName { get; init; }

        /// <summary>True for a payer: will they pay, will they renew.</summary>
        public required bool IsPayer { get; init; }

        /// <summary>True for a user: what is awkward.</summary>
        public required bool IsUser { get; init; }

        /// <summary>When they were last met or last answered; the first day of 1970 where they never were.</summary>
        public required DateOnly HeardOn { get; init; }

        /// <summary>When they were last met.</summary>
        public DateOnly? MetOn { get; init; }

        /// <summary>The best way in which they were ever heard on a visit: 1 face to face, 2 by phone, 3 by a form; null for surveys alone or nothing.</summary>
        public int? BestChannel { get; init; }
    }
}
